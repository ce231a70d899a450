import type { Sequence } from './arrangement.ts'
import type { Draw } from './order.ts'

/** How often each sequence was given: to the people of one group, and to everyone. */
export interface Uses {
  group: readonly number[]
  everyone: readonly number[]
}

/**
 * The number of the sequence that the next person of a group is given: one of those that the group used least, so that
 * no two are more than one apart while nobody drops out. Among these a turn that was begun goes on first, so that the
 * storyboards are shown evenly at every moment. Where a choice is left, the one is taken that brings positions and
 * neighbours nearest to even, over all groups before the one, and chance decides among equals.
 */
export function nextSequence(sequences: readonly Sequence[], uses: Uses, draw: Draw): number {
  const least = Math.min(...uses.group)
  const unused = [...sequences.keys()].filter((number) => uses.group[number] === least)
  const turns = Map.groupBy(sequences.keys(), (number) => sequences[number]!.turn)
  const goesOn = unused.filter((number) => {
    const { turn, step } = sequences[number]!
    return uses.group[turns.get(turn)!.at(step - 1)!]! > least
  })
  const open = goesOn.length > 0 ? goesOn : unused
  const all = burdensOf(sequences, uses)
  // Whoever begins a turn decides over the rest of it.
  const rest = (number: number) => {
    const turn = turns.get(sequences[number]!.turn)!
    return goesOn.length > 0 ? 0 : sum(turn, (one) => all[one]!) / turn.length
  }
  const burdens = open.map((number) => all[number]! + rest(number))
  const lightest = Math.min(...burdens)
  const best = open.filter((_, i) => burdens[i]! < lightest + 1e-9)
  return best[draw(best.length)]!
}

/** By how much the places that an order fills were filled more often than they should have been. */
function burdensOf(sequences: readonly Sequence[], { group, everyone }: Uses): number[] {
  const cells = cellsOf(sequences)
  const even = tally(cells, () => 1)
  const inGroup = tally(cells, (number) => group[number]!)
  const inAll = tally(cells, (number) => everyone[number]!)
  const excess = ({ counts, people }: Tally, cell: number) =>
    counts[cell]! - (even.counts[cell]! * people) / sequences.length
  return cells.map(
    ({ boards, positions, neighbours }) =>
      sum(boards, (cell) => excess(inGroup, cell) + excess(inAll, cell)) +
      sum(positions, (cell) => excess(inGroup, cell) + 2 * excess(inAll, cell)) +
      sum(neighbours, (cell) => 2 * excess(inAll, cell)),
  )
}

/** What an order fills: of each storyboard its place in all, its position, and its place behind the one before it. */
interface Cells {
  boards: number[]
  positions: number[]
  neighbours: number[]
}

function cellsOf(sequences: readonly Sequence[]): Cells[] {
  const size = 1 + Math.max(...sequences.map(({ order }) => Math.max(...order)))
  return sequences.map(({ order }) => ({
    boards: order,
    positions: order.map((board, position) => size * (1 + position) + board),
    neighbours: order.slice(1).map((board, i) => size * (1 + order.length + order[i]!) + board),
  }))
}

interface Tally {
  counts: number[]
  people: number
}

function tally(cells: readonly Cells[], uses: (number: number) => number): Tally {
  const counts: number[] = []
  let people = 0
  cells.forEach(({ boards, positions, neighbours }, number) => {
    people += uses(number)
    for (const cell of [...boards, ...positions, ...neighbours]) counts[cell] = (counts[cell] ?? 0) + uses(number)
  })
  return { counts, people }
}

const sum = (cells: readonly number[], of: (cell: number) => number) =>
  cells.reduce((total, cell) => total + of(cell), 0)
