import { expect, test } from 'vitest'
import type { Spread } from '#lib/domain/arrangement.ts'
import { type Off, arrivals, neighbours, off, pairs, positions } from '../arrivals.ts'

/**
 * `npm run soak`: for 2 to 12 storyboards and every way of spreading them, people of five unequal groups come for four
 * weeks until 200 have finished; first all of them finish, then three in ten are not heard of again.
 */
const spreads = Array.from({ length: 11 }, (_, i) => pairs(i + 2)).flatMap((concepts): Spread[] => {
  const kinds: Spread[] = [{ concepts }, { concepts, tilts: 'within' }, { concepts, tilts: 'between' }]
  return kinds.flatMap((kind) => {
    const half = Math.ceil(most(kind) / 2)
    return half > 1 && half < most(kind) ? [kind, { ...kind, showPerPerson: half }] : [kind]
  })
})

function most({ concepts, tilts }: Spread): number {
  return tilts === 'between' ? new Set(concepts).size : concepts.length
}

const said = ({ share, people }: Off) => `${Math.round(share * 100)}% ${people.toFixed(1)}`.padStart(9)

test('differences stay at one while nobody drops out, and near what the design asks for with dropouts', () => {
  console.log('N  sees    tilts    orders | nobody drops out: orders, boards, positions, neighbours | 30 %: begun, …')
  for (const spread of spreads) {
    const [all, some] = [0, 0.3].map((dropout) => arrivals(spread, { people: 200, dropout, reissueAfter: 48, seed: 1 }))
    const [length, sees] = [spread.concepts.length, spread.showPerPerson ?? most(spread)]
    const figures = [all!, some!].map((came) => [off(came, positions), off(came, neighbours(spread))])
    console.log(
      [
        String(length).padStart(2),
        String(sees).padStart(3),
        (spread.tilts ?? 'plain').padStart(9),
        String(all!.sequences.length).padStart(6),
        '|',
        all!.sequencesApart,
        all!.storyboardsApart,
        ...figures[0]!.map(said),
        '|',
        some!.begun,
        some!.sequencesApart,
        ...figures[1]!.map(said),
      ].join(' '),
    )
    expect(all!.sequencesApart).toBeLessThanOrEqual(1)
    expect(all!.storyboardsApart).toBeLessThanOrEqual(1)
    const whole = spread.tilts !== 'within' && spread.showPerPerson === undefined
    if (whole) for (const { share } of figures.flat()) expect(share).toBeLessThanOrEqual(0.125)
  }
})
