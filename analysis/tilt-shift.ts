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

/** By how much the performance-first storyboard is rated above the privacy-first one by the same people. */
export interface Shift {
  /** How many rated both. */
  n: number
  shift: Figure
  interval: Figure<Interval>
  /** How many of them rate the performance-first storyboard higher, and lower. */
  higher: number
  lower: number
}

/**
 * What the tilt of a concept costs and brings, in one group: the mean difference, performance-first less privacy-first, of
 * people who rated both, in utility, intrusiveness and acceptability, in points of the scale. The two axes stand side by
 * side: their ratio, points of utility for a point of intrusiveness, has no stable value where the latter hardly moves.
 *
 * Intervals resample whole people, all three items on the same draws. Nobody rated both: `empty`; fewer than eight: the
 * interval is `n<8`; all moved alike: BCa has no value and the interval has no width.
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
    .map(([, items]) => shiftItems.map((item) => gap(items.get(item))))
  const several = rows.filter((row) => row.some((one) => one !== null))
  const sums = several.map((row) => row.flatMap((one) => (one === null ? [0, 0] : [1, one])))
  const mean = (f: number) => (of: Float64Array) => (of[2 * f]! > 0.5 ? of[2 * f + 1]! / of[2 * f]! : null)
  const intervals = wholePeople(
    sums,
    { utility: mean(0), intrusiveness: mean(1), acceptability: mean(2) },
    resamples,
    next,
  )
  const shift = (item: (typeof shiftItems)[number]): Shift => {
    const gaps = several.map((row) => row[shiftItems.indexOf(item)]!).filter((one) => one !== null)
    const n = gaps.length
    return {
      n,
      shift: n === 0 ? absent('empty') : present(gaps.reduce((sum, one) => sum + one, 0) / n),
      interval: n === 0 ? absent('empty') : n < 8 ? absent('n<8') : intervals[item],
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

const gap = (sides: { high?: number; low?: number } | undefined) =>
  sides?.high === undefined || sides.low === undefined ? null : sides.high - sides.low
