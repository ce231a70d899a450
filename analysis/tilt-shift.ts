import { absent, present, type Figure } from './figure.ts'
import type { Rating } from './rating.ts'
import type { Interval } from './report-format.ts'
import type { Uniform } from './uniform.ts'
import { wholePeople } from './whole-people.ts'

/** One concept's two storyboards. */
export interface Tilts {
  performanceFirst: string
  privacyFirst: string
}

export const shiftItems = ['utility', 'intrusiveness', 'acceptability'] as const

/** By how much a group rates the performance-first storyboard above the privacy-first one. */
export interface Shift {
  /** How many rated the performance-first storyboard, the privacy-first one, and both. */
  performanceFirst: number
  privacyFirst: number
  n: number
  shift: Figure
  interval: Figure<Interval>
  /** How many of those who rated both rate the performance-first storyboard higher, and lower. */
  higher: number
  lower: number
}

/**
 * What the tilt of a concept costs and brings, in one group: the mean of the performance-first storyboard less that of the
 * privacy-first one, in utility, intrusiveness and acceptability, in points of the scale. The two axes stand side by
 * side: their ratio, points of utility for a point of intrusiveness, has no stable value where the latter hardly moves.
 *
 * Who rated only one of the two counts on that side: where all rated both, the shift is the mean of their differences, and
 * it is never anything but the difference of two means that are known anyhow, so that it tells nobody's answer by subtraction.
 * Intervals resample whole people, all three items on the same draws, so what a person says of both stays together. One
 * side without people: `empty`; fewer than eight on a side: the interval is `n<8`; all moved alike: it has no width.
 *
 * @example tiltShift(ratings, { performanceFirst: 'a_fast', privacyFirst: 'a_quiet' }, 2000, next).utility.shift
 */
export function tiltShift(
  ratings: Iterable<Rating>,
  { performanceFirst, privacyFirst }: Tilts,
  resamples: number,
  next: Uniform,
): Record<(typeof shiftItems)[number], Shift> {
  const people = new Map<string, Map<string, { high?: number; low?: number }>>()
  for (const { participant, storyboard, item, value } of ratings) {
    const side = storyboard === performanceFirst ? 'high' : storyboard === privacyFirst ? 'low' : null
    if (side === null || value === null) continue
    const items = people.get(participant) ?? new Map<string, { high?: number; low?: number }>()
    people.set(participant, items)
    items.set(item, { ...items.get(item), [side]: value })
  }
  // In an order of their own, so that the order of the ratings moves no draw.
  const rows = [...people]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, items]) => shiftItems.map((item) => items.get(item) ?? {}))
  const sums = rows.map((row) => row.flatMap(({ high, low }) => [...counted(high), ...counted(low)]))
  const gap = (f: number) => (of: Float64Array) => {
    const [highs, high, lows, low] = of.subarray(4 * f, 4 * f + 4) as unknown as [number, number, number, number]
    return highs > 0.5 && lows > 0.5 ? high / highs - low / lows : null
  }
  const total = new Float64Array(4 * shiftItems.length)
  for (const row of sums) row.forEach((one, at) => (total[at]! += one))
  // As sure as the side with fewer people.
  const fewest = (f: number) => Math.min(total[4 * f]!, total[4 * f + 2]!)
  const intervals = wholePeople(
    sums,
    { utility: gap(0), intrusiveness: gap(1), acceptability: gap(2) },
    resamples,
    next,
    { utility: fewest(0), intrusiveness: fewest(1), acceptability: fewest(2) },
  )
  const shift = (item: (typeof shiftItems)[number]): Shift => {
    const f = shiftItems.indexOf(item)
    const sides = rows.map((row) => row[f]!)
    const gaps = sides.flatMap(({ high, low }) => (high === undefined || low === undefined ? [] : [high - low]))
    const value = gap(f)(total)
    return {
      performanceFirst: total[4 * f]!,
      privacyFirst: total[4 * f + 2]!,
      n: gaps.length,
      shift: value === null ? absent('empty') : present(value),
      interval: intervals[item],
      higher: gaps.filter((one) => one > 0).length,
      lower: gaps.filter((one) => one < 0).length,
    }
  }
  return {
    utility: shift('utility'),
    intrusiveness: shift('intrusiveness'),
    acceptability: shift('acceptability'),
  }
}

const counted = (value: number | undefined) => (value === undefined ? [0, 0] : [1, value])
