import type { Counts } from './counts.ts'
import { people } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'

/**
 * Leik's ordinal dispersion D: 0 when all choose one point, 1 when they split into halves at the ends. The value for
 * answers spread evenly depends on the number of points (0.571 for seven).
 *
 * D = Σ_k min(F_k, 1 − F_k) / ((K − 1)/2), with F_k the cumulative shares.
 *
 * Leik (1966), doi:10.2307/1388242. Agrees with `agrmt::Leik`, but one person is `n<2` here, not 0. Nobody: `empty`.
 *
 * @example leik([30, 40, 210, 130, 530, 50, 10]) // 0.286666…
 */
export function leik(counts: Counts): Figure {
  const n = people(counts)
  if (n < 2) return absent(n === 0 ? 'empty' : 'n<2')
  let upTo = 0
  let sum = 0
  for (const count of counts) {
    upTo += count
    sum += Math.min(upTo, n - upTo)
  }
  return present((2 * sum) / n / (counts.length - 1))
}
