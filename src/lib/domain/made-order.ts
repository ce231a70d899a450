import { type Spread, keepsApart, lengthOf } from './arrangement.ts'
import { type Burdens, type Given, burdensOf } from './burdens.ts'
import { dueBoards, standIns } from './due-boards.ts'
import { type Draw, shuffled } from './order.ts'

/** How many orders are begun by chance, each to be improved: more bring the balance little nearer, and long ones take long. */
const beginnings = (length: number) => Math.min(24, Math.ceil(120 / length))

/** Up to this length there are few orders, and each is held to being given as often as others while it is improved. */
const fewOrders = 4

/**
 * An order for the next person of a group, of the storyboards that are due. Of many that are tried, it is one that the
 * group was given least often, and of these the one whose places were filled least.
 */
export function madeOrder(spread: Spread, given: readonly Given[], draw: Draw): number[] {
  const shown = shownTo(spread, given)
  const instead = (order: readonly number[], place: number) => standIns(spread, shown, order, place)
  const here = given.filter((one) => one.here)
  const burden = burdenOf(spread, burdensOf(spread, given))
  const again = (order: readonly number[]) => 1e4 * timesGiven(here, order)
  const cost: Cost = (order) => burden(order) + (order.length > fewOrders ? 0 : again(order))
  const found = Array.from({ length: beginnings(lengthOf(spread)) }, () => {
    const order = improved(shuffled(dueBoards(spread, shown, draw), draw), cost, instead)
    return { order, cost: burden(order) + again(order) }
  })
  return found.reduce((best, one) => (one.cost < best.cost ? one : best)).order
}

/** How often each storyboard was shown to the group. */
function shownTo({ concepts }: Spread, given: readonly Given[]): number[] {
  const shown = concepts.map(() => 0)
  for (const { order, here, people } of given) if (here) for (const board of order) shown[board]! += people
  return shown
}

/** How often an order was given, among these. */
export function timesGiven(given: readonly Given[], order: readonly number[]): number {
  let times = 0
  for (const one of given) if (order.every((board, i) => board === one.order[i])) times += one.people
  return times
}

type Cost = (order: readonly number[]) => number

/** How much the places of an order were filled already. Drawings of a concept are kept apart before all else. */
export function burdenOf(spread: Spread, { positions, neighbours }: Burdens): Cost {
  const apart = keepsApart(spread)
  const clash = (one: number, other: number) => apart && spread.concepts[one] === spread.concepts[other]
  const after = neighbours.map((row, one) => row.map((burden, other) => (clash(one, other) ? 1e8 : burden)))
  return (order) => {
    let sum = positions[order[0]!]![0]!
    for (let i = 1; i < order.length; i++) sum += positions[order[i]!]![i]! + after[order[i - 1]!]![order[i]!]!
    return sum
  }
}

/** Two storyboards in each other's place, one moved, or one in another's stead: whatever helps, as long as something does. */
function improved(order: number[], cost: Cost, instead: (order: readonly number[], place: number) => number[][]) {
  let lowest = cost(order)
  const better = () => {
    const now = cost(order)
    if (now > lowest - 1e-9) return false
    lowest = now
    return true
  }
  const exchanged = (i: number, j: number) => {
    const board = order[i]!
    order[i] = order[j]!
    order[j] = board
  }
  const moved = (from: number, to: number) => order.splice(to, 0, ...order.splice(from, 1))
  for (let before = Infinity; lowest < before;) {
    before = lowest
    for (const i of order.keys()) {
      for (let j = 0; j < i; j++) {
        exchanged(i, j)
        if (!better()) exchanged(i, j)
      }
      for (const j of order.keys()) {
        moved(i, j)
        if (!better()) moved(j, i)
      }
      for (const other of instead(order, i)) {
        const before = order.splice(0, order.length, ...other)
        if (!better()) order.splice(0, order.length, ...before)
      }
    }
  }
  return order
}
