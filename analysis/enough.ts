import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { absent, present, type Figure } from './figure.ts'
import type { Interval } from './report-format.ts'

export interface Enough {
  n: number
  /** How many are still missing from the target; `none-given` without one. */
  missing: Figure
  width: Figure
  narrowEnough: Figure<boolean>
  /** How many more people, answering as those did, would make the interval half as wide, and as narrow as wanted. */
  moreToHalve: Figure
  moreToReach: Figure
}

/**
 * Are there enough people in a cell? Against the target number and the width of the mean's interval that were chosen
 * before launch. What comes after launch moves neither: a study that stops when its figure pleases proves nothing.
 *
 * The width of a t interval goes with t(n − 1)/√n, so somewhat fewer than three times as many more halve it when n is
 * small. Widths that are cut at the ends of the scale are taken as they stand. Without an interval: `n<2`; people who all
 * say the same, width 0: no number is needed, but none is proven either: `no-variation`.
 *
 * @example enough({ n: 12, target: 20, interval: [3, 5], wanted: 1.5 }) // missing 8, width 2, moreToHalve 29
 */
export function enough(cell: { n: number; target?: number; interval: Interval | null; wanted?: number }): Enough {
  const { n, target, interval, wanted } = cell
  const width = interval === null ? absent('n<2') : present(interval[1] - interval[0])
  const further = (ratio: number): Figure => {
    if (width.value === null) return width
    return width.value === 0 ? absent('no-variation') : present(morePeople(n, ratio))
  }
  return {
    n,
    missing: target === undefined ? absent('none-given') : present(Math.max(0, target - n)),
    width,
    narrowEnough:
      wanted === undefined ? absent('none-given') : width.value === null ? width : present(width.value <= wanted),
    moreToHalve: further(1 / 2),
    moreToReach: wanted === undefined ? absent('none-given') : further(width.value === null ? 1 : wanted / width.value),
  }
}

/** How many more than `n` people make a t interval at most `ratio` times as wide, the spread being what it is. */
export function morePeople(n: number, ratio: number): number {
  if (!(ratio >= 0.001)) throw new RangeError(`ratio: ${ratio} is not 0.001 or more`)
  const relative = (m: number) => tQuantile(0.975, m - 1) / Math.sqrt(m)
  const bar = ratio * relative(n) * (1 + 1e-12)
  let [low, high] = [n - 1, n]
  while (relative(high) > bar) [low, high] = [high, 2 * high]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (relative(middle) > bar) low = middle
    else high = middle
  }
  return high - n
}
