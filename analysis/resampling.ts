import { binomial } from './binomial.ts'
import { people, type Counts } from './counts.ts'
import type { Uniform } from './uniform.ts'

/** Resamples × points, row by row. */
export interface Resamples {
  rows: Int32Array
  points: number
  resamples: number
}

/**
 * The counts of as many people drawn with return, again and again: multinomial draws, so the cost does not grow with the
 * number of people. Resampling a group's counts is resampling its people, as each gave one answer to this item here.
 *
 * Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 6.
 *
 * @example resampled([2, 0, 1], 2000, next).rows.length // 6000, each row of three adding up to 3
 */
export function resampled(counts: Counts, resamples: number, next: Uniform): Resamples {
  const points = counts.length
  const rows = new Int32Array(resamples * points)
  const n = people(counts)
  for (let r = 0, at = 0; r < resamples; r++, at += points) {
    let left = n
    let later = n
    for (let k = 0; k < points && left > 0; k++) {
      const here = counts[k]!
      const drawn = binomial(next, left, here === later ? 1 : here / later)
      rows[at + k] = drawn
      left -= drawn
      later -= here
    }
  }
  return { rows, points, resamples }
}

/** Several groups' resamples put together: people resampled within their group. */
export function together(groups: readonly Resamples[], points: number, resamples: number): Resamples {
  const rows = new Int32Array(resamples * points)
  for (const group of groups) for (let i = 0; i < rows.length; i++) rows[i]! += group.rows[i]!
  return { rows, points, resamples }
}
