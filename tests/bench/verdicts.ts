/**
 * How often the verdict errs: `node tests/bench/verdicts.ts`. Studies of three groups of equal size and one storyboard and
 * item on seven points are drawn from known populations; the table counts the verdicts. It stands in analysis/README.md.
 */
import { binomial } from '../../analysis/binomial.ts'
import { disco } from '../../analysis/disco.ts'
import { reportOfTallies } from '../../analysis/report.ts'
import { uniform, type Uniform } from '../../analysis/uniform.ts'

const middling = [0.05, 0.1, 0.15, 0.2, 0.2, 0.2, 0.1]
const high = [0, 0, 0.02, 0.08, 0.2, 0.45, 0.25]
const low = [0.2, 0.3, 0.25, 0.15, 0.05, 0.04, 0.01]
const split = [0.3, 0.2, 0, 0, 0, 0.2, 0.3]
const worlds = {
  'all alike, close together': [high, high, high],
  'all alike, spread out': [middling, middling, middling],
  'one group leans a little': [middling, middling, [0.01, 0.04, 0.05, 0.15, 0.25, 0.3, 0.2]],
  'one group apart': [high, high, middling],
  'one against another': [low, middling, high],
  'one group split': [split, middling, middling],
  'all groups split': [split, split, split],
}

function drawn(next: Uniform, shares: readonly number[], n: number): number[] {
  let left = n
  let later = 1
  return shares.map((share) => {
    const count = binomial(next, left, later < 1e-9 ? 1 : Math.min(1, share / later))
    left -= count
    later -= share
    return count
  })
}

const studies = 200
const input = { participants: 0, ratings: 0, missing: 0, replaced: 0, noGroup: 0, groups: {} }
for (const [name, populations] of Object.entries(worlds)) {
  const share = disco(populations.map((shares) => shares.map((one) => Math.round(one * 1e6)))).shareAdjusted.value!
  for (const people of [6, 12, 30]) {
    const next = uniform(1, name, String(people))
    const verdicts: Record<string, number> = {}
    for (let i = 0; i < studies; i++) {
      const counts = populations.map((shares) => drawn(next, shares, people))
      const none = { raters: 0, sums: [], ties: 0 }
      const { items } = reportOfTallies(
        {
          groups: ['a', 'b', 'c'],
          input,
          items: [
            {
              item: 'i',
              raters: [people, people, people],
              ranks: [1, 2, 3].map(() => ({ own: none, common: none })),
              storyboards: [{ storyboard: 's', counts, minorityVoices: [] }],
            },
          ],
          tradeoff: null,
        },
        { permutations: 499, resamples: 499, seed: i },
      )
      const { verdict } = items[0]!.storyboards[0]!
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
    }
    const share100 = (verdict: string) => `${Math.round(((verdicts[verdict] ?? 0) / studies) * 100)}`.padStart(4)
    const row = ['agreement', 'groups-differ', 'divided-within', 'both', 'undecided'].map(share100).join(' |')
    console.log(`| ${name} (${Math.abs(share).toFixed(2)}) | ${people} |${row} |`)
  }
}
