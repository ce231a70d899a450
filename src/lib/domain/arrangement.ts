import { neighboursOfOneKind, positionsOff } from './order-balance.ts'
import { type Block, type Wanted, beginnings, orderBlocks } from './order-blocks.ts'
import { type Draw, williams } from './order.ts'
import { turnsOf } from './order-turns.ts'

/** What a person is shown of a study, and how it is spread over people. */
export interface Spread {
  /** The concept of each storyboard. */
  concepts: readonly string[]
  /** Whether a person sees all drawings of a concept, or one. Without it they see all, in plain Williams orders. */
  tilts?: 'within' | 'between' | undefined
  /** How many storyboards a person sees; all of them without it. */
  showPerPerson?: number | undefined
}

/** One order that people are given: numbers of storyboards. */
export interface Sequence {
  order: number[]
  /**
   * The sequences of one turn, taken one step after the other from wherever one begins, show the storyboards as evenly as can
   * be at every step.
   */
  turn: number
  step: number
}

/** All orders that people of a study are given, each as often as every other. */
export function arrangement(spread: Spread, draw: Draw): Sequence[] {
  const { concepts, tilts, showPerPerson } = spread
  const units = unitsOf(spread)
  const length = Math.min(showPerPerson ?? units.length, units.length)
  const wanted = { kinds: tilts === 'within' ? concepts : [...units.keys()], length, apart: keepsApart(spread) }
  return blocksOf(wanted, draw)
    .flatMap((orders) => turnsOf({ orders, begins: beginnings(wanted) }, units, draw))
    .flatMap((orders, turn) => orders.map((order, step) => ({ order, turn, step })))
}

/** What takes a place of its own in an order: a storyboard, or a concept of which each person sees one storyboard. */
const unitsOf = ({ concepts, tilts }: Spread): number[][] =>
  tilts === 'between'
    ? [...Map.groupBy(concepts.keys(), (board) => concepts[board]).values()]
    : concepts.map((_, board) => [board])

/**
 * Whether the drawings of a concept can be kept apart with every storyboard equally often in each position: of two
 * neighbouring positions a concept can then fill one at most, so it has half the storyboards of an order or fewer.
 */
export function keepsApart({ concepts, showPerPerson = Infinity, tilts }: Spread): boolean {
  const largest = Math.max(...[...Map.groupBy(concepts, (one) => one).values()].map((same) => same.length))
  return tilts === 'within' && 2 * largest <= Math.min(showPerPerson, concepts.length)
}

/**
 * Things of one kind are kept apart where that leaves the positions even.
 * Who sees all, in orders without such a rule, has a Williams design.
 */
function blocksOf(wanted: Wanted, draw: Draw): Block[] {
  const { kinds, length, apart } = wanted
  if (apart) {
    const blocks = orderBlocks(wanted, draw)
    const orders = blocks.flat()
    if (neighboursOfOneKind(orders, kinds) === 0 && positionsOff(orders, kinds.length) < 0.15) return blocks
  }
  return length < kinds.length ? orderBlocks({ ...wanted, apart: false }, draw) : [williams(length)]
}
