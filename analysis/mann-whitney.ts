import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import { people, pooled, type Counts } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'
import { tieShare } from './mid-ranks.ts'

/**
 * Mann–Whitney U of the first group: how many of the pairs, one from each group, have the first rate higher, ties half.
 * p is two-sided from the normal distribution, with the variance corrected for ties and a correction for continuity.
 *
 * Mann & Whitney (1947), doi:10.1214/aoms/1177730491. Agrees with R's `wilcox.test(a, b, exact = FALSE, correct = TRUE)`.
 * A group without a rating: `empty`; everybody at one point: U exists, p is `no-variation`; one person on each side: p is
 * `one-each`.
 *
 * @example mannWhitney([1, 0, 1, 1], [2, 1, 0, 0]) // u 7
 */
export function mannWhitney(a: Counts, b: Counts): { u: Figure; p: Figure } {
  const m = people(a)
  const n = people(b)
  if (m === 0 || n === 0) return { u: absent('empty'), p: absent('empty') }
  let below = 0
  let u = 0
  a.forEach((count, k) => {
    u += count * (below + b[k]! / 2)
    below += b[k]!
  })
  const all = pooled([a, b], a.length)
  if (Math.max(...all) === m + n) return { u: present(u), p: absent('no-variation') }
  if (m + n < 3) return { u: present(u), p: absent('one-each') }
  const sd = Math.sqrt(((m * n) / 12) * (m + n + 1) * (1 - tieShare(all)!))
  const off = Math.max(0, Math.abs(u - (m * n) / 2) - 0.5)
  return { u: present(u), p: present(Math.min(1, 2 * normalCdf(-off / sd, 0, 1))) }
}
