import { type Placed, paretoFront } from './pareto-front.ts'
import type { Rating } from './rating.ts'
import type { Uniform } from './uniform.ts'

/** A concept between what it brings and what it costs, and how surely no other beats it. */
export interface Fronted extends Placed {
  concept: string
  /** Whether no other concept beats it; null without both means. */
  front: boolean | null
  /** In which share of the draws no other beat it; null where it has no place, or fewer than eight people rated. */
  share: number | null
}

/**
 * Which concepts of a study no other beats in the eyes of one group (`paretoFront`), and how surely: whole people are
 * drawn with return, one fewer than there are, and the front is found anew in each draw. A concept stands at the mean of its
 * storyboards' means, so that each drawing counts the same however many rated it.
 *
 * As many as there are would vary less than other people asked would, by (n − 1)/n. Efron (1982), The Jackknife, the
 * Bootstrap and Other Resampling Plans, doi:10.1137/1.9781611970319; Hesterberg (2015), doi:10.1080/00031305.2015.1089789.
 *
 * A share of 1: whoever had been asked of such people, it would have been on the front; 0.5: a toss. Draws in which a concept
 * has no place count as not on the front.
 *
 * @example frontShare(ratings, [{ concept: 'coach', storyboards: ['coach_a', 'coach_b'] }], 2000, next)[0]?.share
 */
export function frontShare(
  ratings: Iterable<Rating>,
  concepts: readonly { concept: string; storyboards: readonly string[] }[],
  draws: number,
  next: Uniform,
): Fronted[] {
  const boards = concepts.flatMap(({ storyboards }) => storyboards)
  const people = new Map<string, Float64Array>()
  for (const { participant, storyboard, item, value } of ratings) {
    const [board, axis] = [boards.indexOf(storyboard), axes.indexOf(item)]
    if (board < 0 || axis < 0 || value === null) continue
    const row = people.get(participant) ?? new Float64Array(4 * boards.length)
    people.set(participant, row)
    row[4 * board + 2 * axis] = 1
    row[4 * board + 2 * axis + 1] = value
  }
  const rows = [...people].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  const places = (sums: Float64Array) =>
    concepts.map(({ storyboards }): Placed => {
      const [utility, intrusiveness] = axes.map((_, axis) =>
        middle(storyboards.map((code) => 4 * boards.indexOf(code) + 2 * axis).map((at) => [sums[at]!, sums[at + 1]!])),
      )
      return { utility: utility ?? null, intrusiveness: intrusiveness ?? null }
    })
  const sumOf = (chosen: readonly Float64Array[]) => {
    const sums = new Float64Array(4 * boards.length)
    for (const row of chosen) for (let at = 0; at < sums.length; at++) sums[at]! += row[at]!
    return sums
  }
  const found = concepts.map(() => 0)
  if (rows.length >= 8)
    for (let draw = 0; draw < draws; draw++) {
      const drawn = rows.slice(1).map(() => rows[Math.floor(next() * rows.length)]!)
      paretoFront(places(sumOf(drawn))).forEach((on, at) => (found[at]! += on ? 1 : 0))
    }
  const placed = places(sumOf(rows))
  return paretoFront(placed).map((front, at) => ({
    concept: concepts[at]!.concept,
    ...placed[at]!,
    front,
    share: front === null || rows.length < 8 || draws === 0 ? null : found[at]! / draws,
  }))
}

const axes = ['utility', 'intrusiveness']

/** The mean of several means, each from how many there are and their sum; null where one of them has none. */
const middle = (sides: readonly (readonly number[])[]) =>
  sides.length === 0 || sides.some(([n]) => n! < 0.5)
    ? null
    : sides.reduce((sum, [n, total]) => sum + total! / n!, 0) / sides.length
