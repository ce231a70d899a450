import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { Counts } from './counts.ts'
import { people } from './counts.ts'
import { present, type Figure } from './figure.ts'
import { mean, variance } from './mean.ts'
import type { Interval } from './report-format.ts'

/**
 * The 95 % interval of a mean by Student's t with n − 1 degrees of freedom, cut at the ends of the scale.
 *
 * Agrees with R's `t.test(x)$conf.int` before the cut. Fewer than two people: `n<2`. People who all say the same have an
 * interval of width 0, which is what t gives and no proof of certainty.
 *
 * @example meanInterval([1, 0, 0, 2, 1], 1) // [1, 5]: t would go from 0.74 to 6.26
 */
export function meanInterval(counts: Counts, lowest: number): Figure<Interval> {
  const spread = variance(counts)
  if (spread.value === null) return spread
  const n = people(counts)
  const middle = mean(counts, lowest).value!
  const half = tQuantile(0.975, n - 1) * Math.sqrt(spread.value / n)
  return present([Math.max(lowest, middle - half), Math.min(lowest + counts.length - 1, middle + half)])
}
