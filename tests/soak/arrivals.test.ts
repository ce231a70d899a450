import { expect, test } from 'vitest'
import { type Spread, arrangement, lengthOf } from '#lib/domain/arrangement.ts'
import { type Came, type Coming, arrivals, neighbours, off, pairs, positions } from '../arrivals.ts'

/**
 * `npm run soak`: for 2 to 12 storyboards and every way of spreading them, people of five unequal groups come for four
 * weeks until 200 have finished: first all of them finish; then three in ten are not heard of again; then, besides, a
 * quarter of those who finish do so after a day. Each is done three times with other chance, and the worst is told.
 */
const spreads = Array.from({ length: 11 }, (_, i) => pairs(i + 2)).flatMap((concepts): Spread[] => {
  const kinds: Spread[] = [{ concepts }, { concepts, tilts: 'within' }, { concepts, tilts: 'between' }]
  return kinds.flatMap((kind) => {
    const half = Math.ceil(lengthOf(kind) / 2)
    return half > 1 && half < lengthOf(kind) ? [kind, { ...kind, showPerPerson: half }] : [kind]
  })
})

const three = (spread: Spread, coming: Pick<Coming, 'dropout' | 'pausing'>): Came[] =>
  [1, 2, 3].map((seed) => arrivals(spread, { ...coming, people: 200, reissueAfter: 48, seed }))

const percent = (share: number) => `${Math.round(share * 100)}%`.padStart(4)

test('differences stay at one while nobody drops out, and places near their even share whoever does', () => {
  console.log('Off from the even share: positions, neighbours. `least` is what whole people allow.')
  console.log(' N sees   tilts       orders | least     | all finish: orders, boards | 30 % leave | and pauses')
  for (const spread of spreads) {
    const all = three(spread, { dropout: 0 })
    const runs = [all, three(spread, { dropout: 0.3 }), three(spread, { dropout: 0.3, pausing: 0.25 })]
    const figures = runs.map((some) =>
      [positions(spread), neighbours(spread)].map((places) => some.map(({ finished }) => off(finished, places))),
    )
    const most = (of: (came: Came) => number) => Math.max(...all.map(of))
    const listed = arrangement(spread).length
    console.log(
      [
        String(spread.concepts.length).padStart(2),
        String(lengthOf(spread)).padStart(4),
        (spread.tilts ?? 'plain').padStart(8),
        (listed > 0 ? `${listed} listed` : 'made').padStart(11),
        '|',
        ...figures[0]!.map((kind) => percent(Math.max(...kind.map(({ least }) => least)))),
        '|',
        most((came) => came.ordersApart),
        most((came) => came.storyboardsApart),
        ...figures.flatMap((kinds) => [
          '|',
          ...kinds.map((kind) => percent(Math.max(...kind.map(({ share }) => share)))),
        ]),
      ].join(' '),
    )
    expect(most((came) => came.storyboardsApart)).toBeLessThanOrEqual(1)
    if (listed > 0) expect(most((came) => came.ordersApart)).toBeLessThanOrEqual(1)
    // A tenth; and of what is so rare that one more or fewer is more than that, two people.
    for (const { share, people } of figures.slice(0, 2).flat(2)) expect(share <= 0.1 + 1e-9 || people < 2.5).toBe(true)
  }
})
