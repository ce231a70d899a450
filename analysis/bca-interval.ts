import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'
import { absent, present, type Figure } from './figure.ts'
import type { Interval } from './report-format.ts'

/** The figure without one person, and how many people it is the same for. */
export interface LeftOut {
  value: number
  people: number
}

/**
 * A 95 % bootstrap interval, bias-corrected and accelerated (BCa); where BCa has no value, the percentile interval.
 *
 * z0 = Φ⁻¹(share of resamples below the estimate), a = Σu³ / (6 (Σu²)^{3/2}) with u the mean of the left-out figures less
 * each of them; the ends are the quantiles (R's type 6) at Φ(z0 + (z0 + z)/(1 − a(z0 + z))). BCa has no value when no or
 * every resample lies below, when nobody's leaving changes anything, or when an end lies outside the resamples. Figures on
 * counts take few values, so resamples equal to the estimate count half as below.
 *
 * Efron (1987), doi:10.1080/01621459.1987.10478410. Agrees with `boot` 1.3 on frozen resamples once ties
 * count as above.
 * `tail` is left out on either side, less than 0.025 where draws are known to lie too close together (widened-tail.ts). Fewer
 * than 39 resamples have no 2.5th percentile: `too-few-draws`, and so on for smaller tails.
 *
 * @example bcaInterval(0.5, resampledFigures, leftOut) // { value: [0.31, 0.66] }
 */
export function bcaInterval(
  estimate: number,
  resampledFigures: Float64Array,
  leftOut: readonly LeftOut[],
  tail = 0.025,
): Figure<Interval> {
  const sorted = resampledFigures.toSorted()
  const percentiles = [quantile(sorted, tail), quantile(sorted, 1 - tail)] as const
  if (percentiles[0] === null || percentiles[1] === null) return absent('too-few-draws')
  const shares = bcaShares(estimate, sorted, leftOut, 'half', tail)
  const [lo, hi] = shares?.map((share) => quantile(sorted, share)) ?? []
  if (lo != null && hi != null) return present([lo, hi])
  return present([percentiles[0], percentiles[1]])
}

/** The shares of the sorted resamples at which BCa puts the ends, or null where it has none. */
export function bcaShares(
  estimate: number,
  sorted: Float64Array,
  leftOut: readonly LeftOut[],
  ties: 'half' | 'above',
  tail = 0.025,
): Interval | null {
  const [below, upTo] = [placeOf(sorted, estimate, false), placeOf(sorted, estimate, true)]
  const share = (ties === 'half' ? (below + upTo) / 2 : below) / sorted.length
  const a = acceleration(leftOut)
  if (share === 0 || share === 1 || a === null) return null
  const z0 = normalQuantile(share, 0, 1)
  const [lo, hi] = [tail, 1 - tail].map((level) => {
    const z = z0 + normalQuantile(level, 0, 1)
    return a * z < 1 ? normalCdf(z0 + z / (1 - a * z), 0, 1) : null
  })
  return lo == null || hi == null ? null : [lo, hi]
}

/** R's type 6; null where it would lie outside the values. */
export function quantile(sorted: Float64Array, share: number): number | null {
  const place = (sorted.length + 1) * share
  // A share of exactly one place may miss it by a rounding.
  const at = Math.abs(place - Math.round(place)) < 1e-9 ? Math.round(place) : place
  const lower = Math.floor(at)
  if (lower < 1 || at > sorted.length) return null
  const value = sorted[lower - 1]!
  return at === lower ? value : value + (at - lower) * (sorted[lower]! - value)
}

function acceleration(leftOut: readonly LeftOut[]): number | null {
  const n = leftOut.reduce((sum, { people }) => sum + people, 0)
  const mean = leftOut.reduce((sum, { value, people }) => sum + value * people, 0) / n
  let squares = 0
  let cubes = 0
  for (const { value, people } of leftOut) {
    squares += people * (mean - value) ** 2
    cubes += people * (mean - value) ** 3
  }
  return squares > 1e-24 ? cubes / (6 * squares ** 1.5) : null
}

/** How many values lie below `value`, or up to it. */
function placeOf(sorted: Float64Array, value: number, including: boolean): number {
  let [low, high] = [0, sorted.length]
  const bar = including ? value + 1e-12 : value - 1e-12
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < bar) low = middle + 1
    else high = middle
  }
  return low
}
