/** Chance that follows from a seed (Lehmer): the next number between -1 and 1. Whole numbers alone, so every engine agrees. */
export function chance(seed: number): () => number {
  let state = seed % 2147483647 || 1
  return () => {
    state = Math.imul(48271, state) & 2147483647
    return state / 1073741824 - 1
  }
}
