import type { Counts } from './counts.ts'
import { people } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'

/**
 * The median; with an even number of people the midpoint between the two in the middle.
 *
 * Agrees with R's `median` (quantile type 7). Nobody: null, `empty`.
 *
 * @example median([0, 3, 2, 0, 1], 1) // 2.5
 */
export function median(counts: Counts, lowest: number): Figure {
  const n = people(counts)
  if (n === 0) return absent('empty')
  return present(lowest + (pointAt(counts, Math.floor((n - 1) / 2)) + pointAt(counts, Math.floor(n / 2))) / 2)
}

function pointAt(counts: Counts, position: number): number {
  let before = 0
  return counts.findIndex((count) => (before += count) > position)
}
