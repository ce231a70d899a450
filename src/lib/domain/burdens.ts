import { type Spread, lengthOf, unitsOf } from './arrangement.ts'

/** An order that people were given. */
export interface Given {
  order: readonly number[]
  /** Whether they are of the group in which somebody starts. */
  here: boolean
  /** How many have finished or take part. */
  people: number
  /** How many of them will probably have finished in the end. */
  expected: number
}

/** By how much each place was filled more often than others like it: the lower, the sooner it should be filled next. */
export interface Burdens {
  /** Of each storyboard, in each position. */
  positions: number[][]
  /** Of each storyboard, each other one right after it. */
  neighbours: number[][]
}

/**
 * What all groups together have seen counts twice, and what the one group has seen once more, since most is asked of the
 * whole. Fewer of a kind weigh more each, so that all are off by like shares.
 */
export function burdensOf(spread: Spread, given: readonly Given[]): Burdens {
  const units = unitsOf(spread)
  const length = lengthOf(spread)
  const unitOf = spread.concepts.map((_, board) => units.findIndex((unit) => unit.includes(board)))
  const positions = spread.concepts.map(() => Array<number>(length).fill(0))
  const neighbours = units.map(() => units.map(() => 0))
  const neighbourWeight = 2 * ((units.length - 1) / Math.max(1, length - 1))
  let people = 0
  for (const { order, here, expected } of given) {
    const weight = (here ? 3 : 2) * expected
    people += weight
    order.forEach((board, position) => {
      positions[board]![position]! += weight
      if (position > 0) neighbours[unitOf[order[position - 1]!]!]![unitOf[board]!]! += neighbourWeight * expected
    })
  }
  const means = pairsAlike(spread, units).map((pairs) => {
    const mean = pairs.reduce((sum, [one, other]) => sum + neighbours[one]![other]!, 0) / pairs.length
    return { pairs, mean }
  })
  for (const { pairs, mean } of means) for (const [one, other] of pairs) neighbours[one]![other]! -= mean
  return {
    positions: positions.map((row, board) => {
      const even = people / units.length / units[unitOf[board]!]!.length
      return row.map((count) => count - even)
    }),
    neighbours: unitOf.map((before) => unitOf.map((unit) => neighbours[before]![unit]!)),
  }
}

/**
 * Ordered pairs of units, those together that nothing tells apart, and so should be neighbours equally often. Two
 * drawings of a concept that are seen together meet more often, or never; and one without a second meets more others.
 */
export function pairsAlike({ concepts, tilts }: Spread, units: readonly number[][]): [number, number][][] {
  const all = [...units.keys()]
  const pairs = all.flatMap((one) =>
    all.filter((other) => other !== one).map((other): [number, number] => [one, other]),
  )
  if (tilts !== 'within') return pairs.length > 0 ? [pairs] : []
  const drawings = (unit: number) => concepts.filter((one) => one === concepts[unit]).length
  const kind = ([one, other]: [number, number]) =>
    [drawings(one), drawings(other), concepts[one] === concepts[other]].join()
  return [...Map.groupBy(pairs, kind).values()]
}
