import type { Counts } from './counts.ts'
import { people } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'

/**
 * The arithmetic mean of ratings given as counts of points `lowest`, `lowest + 1`, …
 *
 * Agrees with R's `mean`. Nobody: null, `empty`.
 *
 * @example mean([3, 4, 3, 1, 0, 0, 0], 1) // 24 / 11
 */
export function mean(counts: Counts, lowest: number): Figure {
  const n = people(counts)
  if (n === 0) return absent('empty')
  return present(counts.reduce((sum, count, k) => sum + count * k, 0) / n + lowest)
}

/**
 * The variance of ratings as an estimate of the population's, with n − 1. Agrees with R's `var`. Fewer than two: `n<2`.
 *
 * @example variance([1, 0, 1]) // 2
 */
export function variance(counts: Counts): Figure {
  const n = people(counts)
  if (n < 2) return absent(n === 0 ? 'empty' : 'n<2')
  const centre = mean(counts, 0).value!
  return present(counts.reduce((sum, count, k) => sum + count * (k - centre) ** 2, 0) / (n - 1))
}
