/** Where chance comes from: a whole number from 0 up to, not including, n. */
export type Draw = (n: number) => number

/**
 * A Williams design for n treatments, as rows of treatment numbers 0 … n−1: n sequences for even n, 2n for odd.
 * Every treatment stands once in each row, equally often in each position, and every ordered pair of neighbours
 * occurs equally often.
 */
export function williams(n: number): number[][] {
  if (!Number.isInteger(n) || n < 1)
    throw new RangeError(`a design needs a whole number of treatments from 1, not ${n}`)
  const first = Array.from({ length: n }, (_, i) => (i === 0 ? 0 : i % 2 === 1 ? (i + 1) / 2 : n - i / 2))
  const rows = Array.from({ length: n }, (_, shift) => first.map((treatment) => (treatment + shift) % n))
  return n % 2 === 0 || n === 1 ? rows : [...rows, ...rows.map((row) => row.toReversed())]
}

/** A random order of the same things (Fisher–Yates). */
export function shuffled<T>(things: readonly T[], draw: Draw): T[] {
  const result = [...things]
  for (let i = result.length - 1; i > 0; i--) {
    const j = draw(i + 1)
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}

/** Items in the order for one person: neighbours marked `shuffle` change places among themselves, the rest stay. */
export function itemOrder<T extends { shuffle?: boolean }>(items: readonly T[], draw: Draw): T[] {
  const result: T[] = []
  let run: T[] = []
  const flush = () => {
    result.push(...shuffled(run, draw))
    run = []
  }
  for (const item of items) {
    if (item.shuffle) run.push(item)
    else {
      flush()
      result.push(item)
    }
  }
  flush()
  return result
}
