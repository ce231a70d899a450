import { distancesFromOthers } from '#analysis/minority-voices.ts'
import { readingOrder, reasonDistances } from '#analysis/reason-distances.ts'

/** What people of one group wrote about a storyboard, and what they answered. */
export interface WrittenCell {
  storyboard: string
  group: string
  /** All that each person wrote. */
  texts: string[]
  /** How many of the group gave each answer, the lowest first, and what each of those who wrote did. */
  items: { item: string; lowest: number; counts: number[]; values: (number | null)[] }[]
}

/** In which order to read the people of a cell for one item, and who of them is most like the rest. */
export interface CellReading {
  item: string
  order: number[]
  typical: number | null
}

/** With two reasons each is as much like the rest as the other. */
const fewestForTypical = 3

/**
 * Item by item, whoever stands far from their own group and says so in words of their own first. Most like the rest is
 * the last of those with both an answer and words, or with words where no answers are shown.
 */
export function cellReadings({ texts, items }: WrittenCell): CellReading[] {
  const wordings = reasonDistances(texts.map(wordsApart))
  const worded = wordings.filter((one) => one !== null).length
  return items.map(({ item, lowest, counts, values }) => {
    const byPoint = distancesFromOthers(counts)
    const distances = values.map((value) => (value === null ? null : (byPoint[value - lowest] ?? null)))
    const order = readingOrder(distances, wordings)
    const typical =
      order.findLast((person) => distances[person] !== null && wordings[person] !== null) ??
      order.findLast((person) => wordings[person] !== null) ??
      null
    return { item, order, typical: worded < fewestForTypical ? null : typical }
  })
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Words are told apart by what stands between them. Where a script puts nothing there, a whole clause would be one word
 * and every reason unlike all others, so that they are parted by the dictionary first.
 */
function wordsApart(text: string): string {
  if (!unspaced.test(text)) return text
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : [])).join(' ')
}
