import { bcaInterval } from './bca-interval.ts'
import { absent, type Figure } from './figure.ts'
import type { Interval } from './report-format.ts'
import type { Uniform } from './uniform.ts'
import { widenedTail } from './widened-tail.ts'

/**
 * 95 % intervals of figures that span storyboards or items: whole people are drawn with return, each with all that they
 * answered, and the figures computed anew, all of them on the same draws; BCa, the figures without each person in turn
 * giving its acceleration.
 *
 * `sums` has one row of numbers for each person, of which every figure is a function of the column sums: so a resample
 * costs an addition a person, whatever the figure. A figure that does not exist in a resample is left out of it; where more
 * than one in twenty do not, or people are fewer than eight, there is no interval: `too-few-draws`, `n<8`. Draws of few
 * people lie too close together, which `widenedTail` makes up for; `people` tells of a figure that rests on fewer of them
 * than all.
 *
 * Davison & Hinkley (1997), Bootstrap Methods and their Application, sections 3.8 and 5.3.
 *
 * @example wholePeople([[1, 2], [1, 4], …], { mean: ([n, sum]) => sum / n }, 2000, next).mean // { value: [2.1, 3.9] }
 */
export function wholePeople<Name extends string>(
  sums: readonly (readonly number[])[],
  figures: Record<Name, (sums: Float64Array) => number | null>,
  resamples: number,
  next: Uniform,
  people: Partial<Record<Name, number>> = {},
): Record<Name, Figure<Interval>> {
  const names = Object.keys(figures) as Name[]
  const n = sums.length
  const flat = Float64Array.from(sums.flat())
  const width = sums[0]?.length ?? 0
  const all = new Float64Array(width)
  for (let i = 0; i < flat.length; i++) all[i % width]! += flat[i]!
  const drawn = names.map(() => new Float64Array(resamples))
  const found = names.map(() => 0)
  const keep = (of: Float64Array) =>
    names.forEach((name, f) => {
      const value = figures[name](of)
      if (value !== null) drawn[f]![found[f]!++] = value
    })
  if (n >= 8) for (let r = 0; r < resamples; r++) keep(resample(flat, n, width, next))
  const leftOut = sums.map((row) => all.map((sum, at) => sum - row[at]!))
  return Object.fromEntries(
    names.map((name, f) => {
      const estimate = figures[name](all)
      const without = leftOut.map((of) => ({ value: figures[name](of) ?? estimate ?? 0, people: 1 }))
      return [name, interval(estimate, drawn[f]!.subarray(0, found[f]), without, people[name] ?? n, resamples)]
    }),
  ) as Record<Name, Figure<Interval>>
}

function interval(
  estimate: number | null,
  drawn: Float64Array,
  leftOut: { value: number; people: number }[],
  people: number,
  resamples: number,
): Figure<Interval> {
  if (people === 0) return absent('empty')
  if (estimate === null) return absent('no-variation')
  if (people < 8) return absent('n<8')
  if (drawn.length < 0.95 * resamples) return absent('too-few-draws')
  return bcaInterval(estimate, drawn, leftOut, widenedTail(people))
}

function resample(flat: Float64Array, n: number, width: number, next: Uniform): Float64Array {
  const sums = new Float64Array(width)
  for (let i = 0; i < n; i++) {
    const from = Math.floor(next() * n) * width
    for (let at = 0; at < width; at++) sums[at]! += flat[from + at]!
  }
  return sums
}
