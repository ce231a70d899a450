import { williams } from './order.ts'

/** What a person is shown of a study, and how it is spread over people. */
export interface Spread {
  /** The concept of each storyboard. */
  concepts: readonly string[]
  /** Whether a person sees all drawings of a concept, or one. Without it they see all, in plain Williams orders. */
  tilts?: 'within' | 'between' | undefined
  /** How many storyboards a person sees; all of them without it. */
  showPerPerson?: number | undefined
}

/** What takes a place of its own in an order: a storyboard, or a concept of which each person sees one storyboard. */
export const unitsOf = ({ concepts, tilts }: Spread): number[][] =>
  tilts === 'between'
    ? [...Map.groupBy(concepts.keys(), (board) => concepts[board]).values()]
    : concepts.map((_, board) => [board])

/** How many storyboards there are in one order. */
export function lengthOf(spread: Spread): number {
  const units = unitsOf(spread).length
  return Math.min(spread.showPerPerson ?? units, units)
}

/**
 * The sequences that people of a study are given by turns: a Williams design, where everybody sees all storyboards and
 * none is kept apart from another. Else there are none, and each order is made when its person starts: lists that are
 * even in themselves are then longer than groups are large, and of the parts that unequal groups take of them few are.
 */
export function arrangement(spread: Spread): number[][] {
  const boards = spread.concepts.length
  return lengthOf(spread) < boards || keepsApart(spread) ? [] : williams(boards)
}

/**
 * Whether the drawings of a concept can be kept apart with every storyboard equally often in each position: of two
 * neighbouring positions a concept can then fill one at most, so it has half the storyboards of an order or fewer.
 */
export function keepsApart({ concepts, showPerPerson = Infinity, tilts }: Spread): boolean {
  const largest = Math.max(...[...Map.groupBy(concepts, (one) => one).values()].map((same) => same.length))
  return tilts === 'within' && 2 * largest <= Math.min(showPerPerson, concepts.length)
}
