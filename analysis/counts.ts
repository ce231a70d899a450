/**
 * Counts are how often each point of the scale was chosen, from its lowest point to its highest. Every figure of one
 * storyboard and item is computed from them, so its cost follows the points of the scale and not the number of people.
 */
export type Counts = readonly number[]

/** How many answered. */
export function people(counts: Counts): number {
  let n = 0
  for (const count of counts) n += count
  return n
}

/** Several groups together, point by point. */
export function pooled(groups: readonly Counts[], points: number): number[] {
  const sum = new Array<number>(points).fill(0)
  for (const counts of groups) counts.forEach((count, k) => (sum[k]! += count))
  return sum
}

/** The counts of values on a scale that begins at `lowest`; a value off the scale is a RangeError. */
export function countsOf(values: Iterable<number>, [lowest, highest]: readonly [number, number]): number[] {
  const counts = new Array<number>(highest - lowest + 1).fill(0)
  for (const value of values) {
    const k = value - lowest
    if (counts[k] === undefined) throw new RangeError(`${value} is not a whole number from ${lowest} to ${highest}`)
    counts[k] += 1
  }
  return counts
}
