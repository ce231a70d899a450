import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import { people, type Counts } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'
import type { Interval } from './report-format.ts'

export interface CliffsDelta {
  delta: Figure
  variance: Figure
  deltaInterval: Figure<Interval>
}

/**
 * Cliff's δ: the chance that a person of the first group rates higher than one of the second, less the chance that they
 * rate lower. −1 to 1; 0 when neither tends to be higher. The interval is Feng and Cliff's, 95 %, which leans towards 0
 * and stays within −1 and 1.
 *
 * δ = mean of sign(a_i − b_j). Its variance is the unbiased one of the dominance matrix,
 * s² = [n² Σ(d_i. − δ)² + m² Σ(d_.j − δ)² − Σ(d_ij − δ)²] / (m n (m − 1)(n − 1)), computed on counts; where it is not
 * above 0 it is (1 − δ²)/(mn − 1). Ends: (δ − δ³ ∓ t s √((1 − δ²)² + t² s²)) / (1 − δ² + t² s²), t with m + n − 2 df. When
 * no pair overlaps, |δ| = 1 is drawn in to (mn − 1)/(mn) for the interval, whose touched end is then put back to ±1.
 *
 * Cliff (1993), doi:10.1037/0033-2909.114.3.494; Feng & Cliff (2004), doi:10.22237/jmasm/1099267560. Agrees with
 * `effsize::cliff.delta(a, b, return.dm = TRUE)`; its default algorithm gives a wrong variance for some tied data.
 * A group without a rating: `empty`; a group of one: the interval is `n<2`. Everybody at one point: δ 0, interval [0, 0].
 *
 * @example cliffsDelta([1, 2, 3, 2, 2], [2, 1, 1, 1, 1]).delta // 13 / 60
 */
export function cliffsDelta(a: Counts, b: Counts): CliffsDelta {
  const m = people(a)
  const n = people(b)
  if (m === 0 || n === 0) return { delta: absent('empty'), variance: absent('empty'), deltaInterval: absent('empty') }
  const ofA = dominance(a, b)
  const ofB = dominance(b, a)
  const sum = a.reduce((total, count, k) => total + count * ofA[k]!, 0)
  const delta = sum / (m * n)
  if (m < 2 || n < 2) return { delta: present(delta), variance: absent('n<2'), deltaInterval: absent('n<2') }

  const untied = m * n - a.reduce((ties, count, k) => ties + count * b[k]!, 0)
  const varianceAround = (d: number) => {
    const rows = a.reduce((total, count, k) => total + count * (ofA[k]! / n - d) ** 2, 0)
    const columns = b.reduce((total, count, k) => total + count * (-ofB[k]! / m - d) ** 2, 0)
    const cells = untied - 2 * d * sum + m * n * d * d
    return (n * n * rows + m * m * columns - cells) / (m * n * (m - 1) * (n - 1))
  }
  const used = Math.abs(delta) === 1 ? (delta * (m * n - 1)) / (m * n) : delta
  const raw = varianceAround(used)
  const s2 = untied === 0 ? 0 : raw > 0 ? raw : (1 - used * used) / (m * n - 1)
  const [lo, hi] = fengCliff(used, s2, tQuantile(0.975, m + n - 2))
  return {
    delta: present(delta),
    variance: present(s2),
    deltaInterval: present([delta === -1 ? -1 : lo, delta === 1 ? 1 : hi]),
  }
}

/** For each point: how many of the others lie below it, less how many lie above. */
function dominance(points: Counts, others: Counts): number[] {
  let below = 0
  const n = people(others)
  return points.map((_, k) => {
    const here = others[k]!
    const value = below - (n - below - here)
    below += here
    return value
  })
}

function fengCliff(d: number, s2: number, t: number): Interval {
  const spread = t * t * s2
  const half = t * Math.sqrt(s2) * Math.sqrt((1 - d * d) ** 2 + spread)
  const scale = 1 - d * d + spread
  return [Math.max(-1, (d - d ** 3 - half) / scale), Math.min(1, (d - d ** 3 + half) / scale)]
}
