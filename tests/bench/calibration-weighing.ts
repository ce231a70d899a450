/**
 * How often the figures err that weigh privacy against usefulness, where the truth is known: `npm run bench --
 * calibration-weighing [FILE]`. People of `people.ts` and answers of `populations.ts`, with seeds; the tables stand in
 * analysis/README.md. Cells are kept in FILE.
 */
import { binomial } from '../../analysis/binomial.ts'
import { logFactorial } from '../../analysis/log-factorial.ts'
import { meanDifference } from '../../analysis/mean-difference.ts'
import { uniform } from '../../analysis/uniform.ts'
import { wilsonInterval } from '../../analysis/wilson-interval.ts'
import { cells, covers, hundredth, percent, tallied } from './cells.ts'
import type { Temper } from './people.ts'
import { drawn, populations, type Population } from './populations.ts'
import { front, shift, sides, weight } from './weighing-cells.ts'

const cell = cells(process.argv[3])
const seed = 1
const sizes = [6, 8, 12, 30, 100]

function difference(a: Population, b: Population, [first, second]: readonly [number, number], missing: number) {
  const next = uniform(seed, 'difference', a, b, `${first}`, `${second}`, `${missing}`)
  const mean = (shares: readonly number[]) => shares.reduce((sum, share, k) => sum + share * (k + 1), 0)
  const truth = mean(populations[a]) - mean(populations[b])
  const some = (people: number) => Math.max(2, binomial(next, people, 1 - missing))
  const found = tallied()
  for (let study = 0; study < 10_000; study++) {
    const counts = [drawn(next, populations[a], some(first)), drawn(next, populations[b], some(second))] as const
    found.add(meanDifference(...counts, 1).interval.value, truth)
  }
  return { ...found.told('interval'), truth: hundredth(truth) }
}

/** Not drawn, but all that can be found added up. */
function share(truth: number, people: number) {
  let [covered, width] = [0, 0]
  for (let k = 0; k <= people; k++) {
    const ways = logFactorial(people) - logFactorial(k) - logFactorial(people - k)
    const chance = Math.exp(ways + k * Math.log(truth) + (people - k) * Math.log(1 - truth))
    const interval = wilsonInterval(k, people)!
    if (covers(interval, truth)) covered += chance
    width += chance * (interval[1] - interval[0])
  }
  return { covered: percent(covered, 1), wide: hundredth(width) }
}

const temper = (
  utility: Temper['utility'],
  intrusiveness: Temper['intrusiveness'],
  gain = 0.5,
  cost = 0.5,
): Temper => ({
  utility,
  intrusiveness,
  weights: [gain, cost],
})
const each = (
  name: string,
  all: Record<string, Temper>,
  figures: (of: Temper, people: number, missing: number, label: string) => Record<string, number>,
  missings = [0, 0.1],
) => {
  for (const [truth, of] of Object.entries(all))
    for (const people of sizes)
      for (const missing of missings) {
        const label = `${name}, ${truth}, ${people}${missing > 0 ? ', a tenth missing' : ''}`
        cell(label, () => figures(of, people, missing, label))
      }
}

for (const truth of [0.02, 0.05, 0.1, 0.3, 0.5])
  for (const people of sizes) cell(`share, ${truth}, ${people}`, () => share(truth, people))
for (const [a, b] of [
  ['middling', 'middling'],
  ['high', 'high'],
  ['leaning', 'middling'],
  ['high', 'leaning'],
  ['high', 'low'],
  ['split', 'middling'],
] as const)
  for (const [first, second] of [
    [6, 6],
    [12, 12],
    [30, 30],
    [100, 100],
    [6, 30],
    [12, 100],
  ] as const)
    for (const missing of [0, 0.1])
      cell(`difference, ${a} against ${b}, ${first} and ${second}, ${missing}`, () =>
        difference(a, b, [first, second], missing),
      )
each('sides', { even: temper([4, 4], [4, 4]), 'one point': temper([5, 5], [4, 4]) }, sides)
each(
  'front',
  {
    alike: temper([4, 4], [4, 4]),
    'behind in one': temper([5, 4], [4, 4]),
    'behind in both': temper([5, 4], [4, 5]),
    'ahead in one': temper([5, 4], [5, 4]),
  },
  (of, people, _, label) => front(of, people, label),
  [0],
)
each(
  'shift',
  {
    none: temper([4, 4], [4, 4]),
    'one point': temper([5, 4], [5, 4]),
    'near the end': temper([7, 6], [2, 1]),
    'at the end': temper([8, 7], [1, 0]),
  },
  shift,
)
each(
  'weight',
  {
    'utility twice': temper([5, 4], [5, 4], 0.6, 0.3),
    equal: temper([5, 4], [5, 4], 0.45, 0.45),
    'intrusiveness alone': temper([5, 4], [5, 4], 0, 0.6),
    'at the end': temper([8, 7], [1, 0]),
  },
  weight,
)
