import type { Counts } from './counts.ts'
import { people } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'

/**
 * The share of people at the highest point of the scale, 0 to 1. Nobody: null, `empty`.
 *
 * @example topBox([1, 0, 3]) // 0.75
 */
export function topBox(counts: Counts): Figure {
  const n = people(counts)
  return n === 0 ? absent('empty') : present(counts.at(-1)! / n)
}
