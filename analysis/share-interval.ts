import { bcaInterval } from './bca-interval.ts'
import { people, type Counts } from './counts.ts'
import { disco, sumOfGaps } from './disco.ts'
import { absent, type Figure } from './figure.ts'
import type { Interval } from './report-format.ts'
import { together, type Resamples } from './resampling.ts'

/**
 * The 95 % interval of `shareAdjusted`: people resampled within their group, BCa.
 *
 * Resampling treats the ratings as the whole population, in which the share is the unadjusted `share`, so the resampled
 * figures lie around that one. They are moved by the difference to lie around `shareAdjusted`; without it, five groups that
 * do not differ would be covered in 70 % of studies instead of 95 % or more (README.md beside this file). A resample in which
 * everybody stands at one point has nothing between its groups and counts as 0.
 *
 * Two groups of eight are needed, else `n<8`: with six a group the interval covers 83 %.
 *
 * @example shareInterval([a, b], [resampled(a, 2000, next), resampled(b, 2000, next)])
 */
export function shareInterval(groups: readonly Counts[], resamples: readonly Resamples[]): Figure<Interval> {
  const { share, shareAdjusted: estimate } = disco(groups)
  if (estimate.value === null) return estimate
  const moved = estimate.value - share.value!
  if (groups.filter((counts) => people(counts) >= 8).length < 2) return absent('n<8')
  const sizes = groups.map(people)
  const n = sizes.reduce((sum, size) => sum + size, 0)
  const all = together(resamples, groups[0]!.length, resamples[0]!.resamples)
  const figures = new Float64Array(all.resamples)
  for (let r = 0; r < all.resamples; r++) {
    const total = sumOfGaps(all.rows, r * all.points, all.points) / n
    let within = 0
    for (let g = 0; g < groups.length; g++)
      within += sumOfGaps(resamples[g]!.rows, r * all.points, all.points) / sizes[g]!
    figures[r] = moved + (total === 0 ? 0 : 1 - within / (n - groups.length) / (total / (n - 1)))
  }
  const leftOut = groups.flatMap((counts, g) =>
    counts.flatMap((count, k) => {
      if (count === 0) return []
      const value = disco(groups.with(g, counts.with(k, count - 1))).shareAdjusted.value
      return [{ value: value ?? 0, people: count }]
    }),
  )
  return bcaInterval(estimate.value, figures, leftOut)
}
