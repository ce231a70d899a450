import type { Counts } from './counts.ts'
import { people } from './counts.ts'

/** The rank that everybody at a point shares: the mean of the places they take up together, beginning with 1. */
export function midRanks(counts: Counts): number[] {
  let below = 0
  return counts.map((count) => {
    below += count
    return below - (count - 1) / 2
  })
}

/**
 * Σ(t³ − t) over the points as a share of N³ − N: 0 without ties, 1 when everybody is at one point. Written so that it
 * keeps its digits for millions of people. Null below two people.
 */
export function tieShare(counts: Counts): number | null {
  const n = people(counts)
  if (n < 2) return null
  return counts.reduce((sum, t) => sum + (t / n) * ((t - 1) / (n - 1)) * ((t + 1) / (n + 1)), 0)
}
