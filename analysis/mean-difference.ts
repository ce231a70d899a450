import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { type Counts, people } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'
import { mean, variance } from './mean.ts'
import type { Interval } from './report-format.ts'

/** By how much one group rates above another. */
export interface MeanDifference {
  difference: Figure
  interval: Figure<Interval>
}

/**
 * The difference of two groups' means, first less second, in points of the scale, with the 95 % interval of Welch's t. It
 * is set against the smallest difference that matters, which is chosen in points too.
 *
 * Half width = t(0.975; ν) √(v₁/n₁ + v₂/n₂), ν by Welch–Satterthwaite. Welch (1947), doi:10.1093/biomet/34.1-2.28. Agrees with
 * R's `t.test(x, y)$conf.int`. A group without people: `empty`; with one: the interval is `n<2`; both groups without any
 * variation: an interval of width 0, which is no proof of certainty.
 *
 * @example meanDifference([1, 0, 0, 2, 1], [2, 1, 1, 0, 0], 1) // difference 1.75
 */
export function meanDifference(first: Counts, second: Counts, lowest: number): MeanDifference {
  const [one, other] = [mean(first, lowest), mean(second, lowest)]
  if (one.value === null || other.value === null) return { difference: absent('empty'), interval: absent('empty') }
  const difference = one.value - other.value
  const [n1, n2] = [people(first), people(second)]
  const [v1, v2] = [variance(first).value, variance(second).value]
  if (v1 === null || v2 === null) return { difference: present(difference), interval: absent('n<2') }
  const [s1, s2] = [v1 / n1, v2 / n2]
  if (s1 + s2 === 0) return { difference: present(difference), interval: present([difference, difference]) }
  const freedom = (s1 + s2) ** 2 / (s1 ** 2 / (n1 - 1) + s2 ** 2 / (n2 - 1))
  const half = tQuantile(0.975, freedom) * Math.sqrt(s1 + s2)
  return { difference: present(difference), interval: present([difference - half, difference + half]) }
}
