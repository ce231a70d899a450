import { conflictInterval } from './conflict-interval.ts'
import { people, pooled, type Counts } from './counts.ts'
import { written } from './figure.ts'
import { leik } from './leik.ts'
import { mean } from './mean.ts'
import { meanInterval } from './mean-interval.ts'
import { median } from './median.ts'
import { pci2, pci2Unbiased, type Distance } from './pci2.ts'
import type { CellFigures, Interval } from './report-format.ts'
import type { Resamples } from './resampling.ts'
import { topBox } from './top-box.ts'
import { vanDerEijkA } from './van-der-eijk.ts'

/**
 * The figures of one cell from counts alone: of one group, or of several taken together, whose people are then resampled
 * within their own group. `resamples` has one entry for each group.
 *
 * @example cellFigures([[3, 4, 3, 1, 0, 0, 0]], 1, 'D3', [resampled(counts, 2000, next)]).mean // 24 / 11
 */
export function cellFigures(
  groups: readonly Counts[],
  lowest: number,
  distance: Distance,
  resamples: readonly Resamples[],
  points = groups[0]!.length,
): CellFigures {
  const counts = pooled(groups, points)
  return {
    n: people(counts),
    counts,
    ...written({
      mean: mean(counts, lowest),
      median: median(counts, lowest),
      pci2: pci2(counts, distance),
      pci2Unbiased: pci2Unbiased(counts, distance),
      agreement: vanDerEijkA(counts),
      leik: leik(counts),
      topBox: topBox(counts),
    }),
    intervals: written<{ mean: Interval; pci2Unbiased: Interval }>({
      mean: meanInterval(counts, lowest),
      pci2Unbiased: conflictInterval(groups, resamples, distance),
    }),
  }
}
