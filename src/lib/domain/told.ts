import type { Interval } from '#analysis/report-format.ts'

/** How groups, concepts and storyboards are called in sentences. */
export interface Naming {
  group: (code: string) => string
  concept: (code: string) => string
  storyboard: (code: string) => string
}

/** “a”, “a and b”, “a, b and c”. */
export const listed = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** A number with a true minus, and a plus where asked. */
export function told(value: number | null, digits = 1, plus = false): string {
  if (value === null) return '–'
  const text = value.toFixed(digits).replace('-', '−')
  if (/^−?0(\.0*)?$/.test(text)) return text.replace('−', '')
  return plus && value > 0 ? `+${text}` : text
}

export const range = (interval: Interval | null, digits = 1) =>
  interval === null ? 'no range yet' : `${told(interval[0], digits)} to ${told(interval[1], digits)}`
