import { bcaInterval } from './bca-interval.ts'
import { people, pooled, type Counts } from './counts.ts'
import { absent, type Figure } from './figure.ts'
import { pci2Unbiased, pci2UnbiasedOfRow, type Distance } from './pci2.ts'
import type { Interval } from './report-format.ts'
import { together, type Resamples } from './resampling.ts'

/**
 * The 95 % interval of `pci2Unbiased`: people resampled within their group, BCa. Below eight people a bootstrap has too
 * few different samples to speak of: `n<8`.
 *
 * @example conflictInterval([counts], [resampled(counts, 2000, next)], 'D3')
 */
export function conflictInterval(
  groups: readonly Counts[],
  resamples: readonly Resamples[],
  distance: Distance,
): Figure<Interval> {
  const counts = pooled(groups, groups[0]?.length ?? 0)
  const n = people(counts)
  if (n < 8) return absent(n === 0 ? 'empty' : 'n<8')
  const estimate = pci2Unbiased(counts, distance)
  if (estimate.value === null) return estimate
  const { rows, points, resamples: drawn } = together(resamples, counts.length, resamples[0]!.resamples)
  const figures = new Float64Array(drawn)
  for (let r = 0; r < drawn; r++) figures[r] = pci2UnbiasedOfRow(rows, r * points, points, n, distance)
  const leftOut = counts.flatMap((count, k) =>
    count === 0 ? [] : [{ value: pci2Unbiased(counts.with(k, count - 1), distance).value!, people: count }],
  )
  return bcaInterval(estimate.value, figures, leftOut)
}
