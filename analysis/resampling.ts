import { binomialDraws, binomialLookup } from './binomial.ts'
import { people, type Counts } from './counts.ts'
import { lookedUp, type Lookup } from './lookup.ts'
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
  let later = n
  const draws = counts.map((here) => {
    const draw = drawsUpTo(n, next, here / later)
    later -= here
    return draw
  })
  for (let r = 0, at = 0; r < resamples; r++, at += points) {
    let left = n
    for (let k = 0; k < points && left > 0; k++) {
      const drawn = draws[k]!(left)
      rows[at + k] = drawn
      left -= drawn
    }
  }
  return { rows, points, resamples }
}

/** Among up to so many people the distributions met on the way are few enough to be laid out once. */
const few = 200

/** Draws how many of `left` people stand at a point, each with the chance `p`, for any `left` up to `n`. */
function drawsUpTo(n: number, next: Uniform, p: number): (left: number) => number {
  if (!(p > 0)) return () => 0
  if (p >= 1) return (left) => left
  if (n > few) return binomialDraws(next, p)
  // The rarer side is the one looked up, so that no chance is too small to be written.
  const rarer = Math.min(p, 1 - p)
  const lookups: Lookup[] = []
  return (left) => {
    const found = lookedUp((lookups[left] ??= binomialLookup(left, rarer)), next)
    return rarer === p ? found : left - found
  }
}

/** Several groups' resamples put together: people resampled within their group. */
export function together(groups: readonly Resamples[], points: number, resamples: number): Resamples {
  if (groups.length === 1) return groups[0]!
  const rows = new Int32Array(resamples * points)
  for (const group of groups) for (let i = 0; i < rows.length; i++) rows[i]! += group.rows[i]!
  return { rows, points, resamples }
}
