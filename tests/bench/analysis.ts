/**
 * How long the analysis takes: `node tests/bench/analysis.ts`. The counts of the reference data once and a thousand times
 * over, a whole study of 200 people, and a million ratings.
 */
import { report, reportOfTallies } from '../../analysis/report.ts'
import { ratingsOf } from '../../analysis/oracle/inputs.ts'
import type { Rating } from '../../analysis/rating.ts'
import { tally, type Tallies } from '../../analysis/tally.ts'
import { uniform } from '../../analysis/uniform.ts'

function timed<T>(name: string, work: () => T): T {
  const begun = process.cpuUsage()
  const result = work()
  console.log(`${name.padEnd(52)}${cpu(process.cpuUsage(begun)).toFixed(0).padStart(8)} ms`)
  return result
}

/** People of five equal groups who lean a little differently, drawn with a seed. */
export function* simulated(people: number, storyboards: number, items: number): Generator<Rating> {
  const next = uniform(1, 'simulated')
  for (let p = 0; p < people; p++)
    for (let s = 0; s < storyboards; s++)
      for (let i = 0; i < items; i++)
        yield {
          participant: `p${p}`,
          group: `g${p % 5}`,
          storyboard: `s${s}`,
          item: i === 0 ? 'utility' : i === 1 ? 'intrusiveness' : `item${i}`,
          value: 1 + Math.floor(6.999 * next() ** (1 + ((p % 5) * (s % 3)) / 8)),
        }
}

const times = (tallies: Tallies, factor: number): Tallies => ({
  ...tallies,
  items: tallies.items.map((item) => ({
    ...item,
    storyboards: item.storyboards.map((storyboard) => ({
      ...storyboard,
      counts: storyboard.counts.map((counts) => counts.map((count) => count * factor)),
    })),
  })),
})

const small = tally(ratingsOf('ds1_main'), [1, 7])
for (const round of ['cold', 'warm', 'warm'])
  for (const factor of [1, 1000, 1_000_000])
    timed(`counts of 30 people x 6 x 3, ${factor} times over, ${round}`, () => reportOfTallies(times(small, factor)))
const best = (factor: number) =>
  Math.min(
    ...Array.from({ length: 10 }, () => {
      const begun = process.cpuUsage()
      reportOfTallies(times(small, factor))
      return cpu(process.cpuUsage(begun))
    }),
  )
console.log(
  `cost of the counts a thousand times over, best of ten: ${(best(1000) / best(1)).toFixed(2)} times (at most 1.5)`,
)
timed('30 people x 6 storyboards x 3 items', () => report(ratingsOf('ds1_main')))
const study = [...simulated(200, 12, 6)]
timed('200 people x 12 storyboards x 6 items', () => report(study))
const million = [...simulated(1_000_000 / 72, 12, 6)]
timed(`${million.length} ratings`, () => report(million))
console.log(`resident at the end ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`)
function cpu({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000
}
