/** A number for people: a true minus, and none before a zero. */
export const rounded = (value: number, digits: number): string =>
  value
    .toFixed(digits)
    .replace('-', '−')
    .replace(/^−(0\.?0*)$/, '$1')

/** From where to where, in words: a minus would stand in the way of a dash. */
export const range = ([low, high]: readonly [number, number], digits: number): string =>
  `${rounded(low, digits)} to ${rounded(high, digits)}`

/** A share for people: what goes beyond 0 or 1 by correction for chance is shown as 0 or 1. */
export const within = (share: number): number => Math.min(Math.max(share, 0), 1)

/** A chance for people: a small one is not made smaller than it can be known. */
export const chance = (p: number | null): string =>
  p === null ? 'no p' : p < 0.001 ? 'p < .001' : `p = ${p.toFixed(3).replace(/^0/, '')}`

/** “a”, “a and b”, “a, b and c”. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
