import { neighbourShares } from './neighbour-shares.ts'
import { circleOf, exchanged, kindStrides, mended, pattern, turned } from './order-block.ts'
import type { Draw } from './order.ts'

/** What orders are wanted: of how many things, of which kinds, and how many of them in one order. */
export interface Wanted {
  kinds: readonly unknown[]
  length: number
  /** Whether two of one kind are to be no neighbours. */
  apart: boolean
}

/**
 * One pattern, begun at places all around a circle. Each thing is then shown equally often and, but for what was
 * mended, equally often in each position. The things of one order are neighbours on the circle.
 */
export type Block = number[][]

/** The most orders that are worth keeping: more than most groups have people, few enough to be read at each start. */
const mostOrders = 240
const candidates = 60
const exchanges = 4000

/**
 * Blocks of orders that taken together come as near as was found to showing each thing equally often in each position
 * and right before each other one. The next block is the one, of many drawn by chance, with which all so far are nearest
 * to that; in the end, things change places within single blocks as long as that helps.
 */
export function orderBlocks(wanted: Wanted, draw: Draw): Block[] {
  // Patterns of one circle can make up for each other exactly where things are kept apart evenly round it.
  const one = wanted.apart ? searched(wanted, 1, draw) : null
  if (one && one.off < 1e-6) return one.blocks
  const many = searched(wanted, candidates, draw)
  return one && one.off < many.off ? one.blocks : many.blocks
}

function searched(wanted: Wanted, circles: number, draw: Draw): { blocks: Block[]; off: number } {
  const { kinds } = wanted
  const goal = goalOf(wanted)
  const sum = goal.map(() => 0)
  const around = Array.from({ length: circles }, () => circleFor(wanted, draw))
  const found = Array.from({ length: candidates }, (_, i) => blockOf(wanted, around[i % circles]!, draw))
  const tallies = found.map((block) => tallyOf(block, wanted))
  const chosen: Block[] = []
  const most = Math.max(2, Math.floor(mostOrders / (kinds.length / beginnings(wanted))))
  let cost = Infinity
  while (chosen.length < most && cost > 1e-6) {
    const costs = tallies.map((tally) => costOf(sum, tally, goal, chosen.length + 1))
    cost = Math.min(...costs)
    const next = costs.indexOf(cost)
    chosen.push(found[next]!)
    tallies[next]!.forEach((count, cell) => (sum[cell]! += count))
  }
  for (let i = 0; i < exchanges && cost > 1e-6; i++) {
    const place = draw(chosen.length)
    const other = exchanged(chosen[place]!, kinds, draw)
    const before = tallyOf(chosen[place]!, wanted)
    const change = tallyOf(other, wanted).map((count, cell) => count - before[cell]!)
    const changed = costOf(sum, change, goal, chosen.length)
    if (changed > cost) continue
    cost = changed
    chosen[place] = other
    change.forEach((count, cell) => (sum[cell]! += count))
  }
  return { blocks: chosen, off: cost / chosen.length ** 2 }
}

/** Who sees only some shall see all of a kind, so these lie side by side; else they lie where they keep apart best. */
function circleFor({ kinds, length }: Wanted, draw: Draw): number[] {
  const size = kinds.length
  const stride = length < size || size % 2 === 1 ? 1 : draw(2) === 0 ? size / 2 : 1 + draw(size / 2)
  return circleOf(kinds, stride, draw)
}

function blockOf(wanted: Wanted, circle: readonly number[], draw: Draw): Block {
  const { kinds, length, apart } = wanted
  const size = kinds.length
  const clear = apart ? pattern(size, length, kindStrides(circle, kinds), draw) : null
  const orders = turned(circle, clear ?? pattern(size, length, new Set(), draw)!, beginnings(wanted))
  return apart && !clear ? orders.map((order) => mended(order, kinds)) : orders
}

/** How many places lie between two beginnings: where all kinds have one size and whole ones fit into an order, that size. */
export function beginnings({ kinds, length }: Pick<Wanted, 'kinds' | 'length'>): number {
  const sizes = new Set([...Map.groupBy(kinds, (kind) => kind).values()].map((same) => same.length))
  const [size = 1] = sizes
  return length < kinds.length && sizes.size === 1 && length % size === 0 ? size : 1
}

/** How often each thing stands in each position, then how often right before each other one, cell by cell. */
function tallyOf(block: Block, { kinds, length }: Wanted): number[] {
  const size = kinds.length
  const cells = Array<number>(size * (length + size)).fill(0)
  for (const order of block)
    order.forEach((thing, position) => {
      cells[thing * length + position]! += 1
      if (position > 0) cells[size * length + order[position - 1]! * size + thing]! += 1
    })
  return cells
}

/** What a block should add to each cell. */
function goalOf(wanted: Wanted): number[] {
  const { kinds, length, apart } = wanted
  const share = 1 / beginnings(wanted)
  const neighbours = neighbourShares(apart ? kinds : [...kinds.keys()])
  return [
    ...kinds.flatMap(() => Array<number>(length).fill(share)),
    ...neighbours.flatMap((row) => row.map((one) => one * (length - 1) * share)),
  ]
}

/** How far off the cells are with one more block: neighbours of one kind weigh more than all else. */
function costOf(sum: readonly number[], tally: readonly number[], goal: readonly number[], blocks: number): number {
  let cost = 0
  for (let cell = 0; cell < sum.length; cell++) {
    const off = sum[cell]! + tally[cell]! - goal[cell]! * blocks
    cost += off * off * (goal[cell] === 0 ? 50 : goal[cell] === goal[0] ? 4 : 1)
  }
  return cost
}
