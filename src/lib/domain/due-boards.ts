import { type Spread, lengthOf, unitsOf } from './arrangement.ts'
import { type Draw, shuffled } from './order.ts'

/**
 * The storyboards that are due to the next person of a group: those shown least, so that while nobody drops out none is
 * shown twice more than another. Which of several equals, is left to chance. `shown` says how often each was.
 */
export function dueBoards(spread: Spread, shown: readonly number[], draw: Draw): number[] {
  const boards = spread.tilts === 'within' ? byConcept(spread, shown, draw) : byUnit(spread, shown, draw)
  return boards.slice(0, lengthOf(spread))
}

const total = (unit: readonly number[], shown: readonly number[]) => unit.reduce((sum, one) => sum + shown[one]!, 0)

/** Of each unit one storyboard, the unit's least shown. */
const byUnit = (spread: Spread, shown: readonly number[], draw: Draw): number[] =>
  shuffled(unitsOf(spread), draw)
    .toSorted((a, b) => total(a, shown) - total(b, shown))
    .map((unit) => shuffled(unit, draw).toSorted((a, b) => shown[a]! - shown[b]!)[0]!)

/**
 * Who sees only some sees all drawings of a concept where it can be. What was left over of a concept, when those before
 * saw only part of it, comes first; of those that are shown again already, whole concepts come first.
 */
function byConcept({ concepts }: Spread, shown: readonly number[], draw: Draw): number[] {
  const least = Math.min(...shown)
  const levels = [...new Set(shown)].toSorted((a, b) => a - b)
  return levels.flatMap((level) => {
    const boards = shuffled([...shown.keys()], draw).filter((board) => shown[board] === level)
    const parts = shuffled([...Map.groupBy(boards, (board) => concepts[board]!)], draw)
    const whole = ([concept, some]: [string, number[]]) => some.length === concepts.filter((c) => c === concept).length
    const rank = (part: [string, number[]]) => (whole(part) === (level === least) ? 1 : 0)
    return parts.toSorted((a, b) => rank(a) - rank(b)).flatMap(([, some]) => some)
  })
}

/**
 * The orders that would do as well in what they show, with others in the stead of the storyboard in a place: those shown
 * as often. Where drawings of a concept are seen together, they are exchanged together.
 */
export function standIns(
  spread: Spread,
  shown: readonly number[],
  order: readonly number[],
  place: number,
): number[][] {
  const { concepts, tilts } = spread
  const board = order[place]!
  if (tilts !== 'within')
    return alternatives(unitsOf(spread), shown, order, board).map((other) => order.with(place, other))
  const together = [...Map.groupBy(concepts.keys(), (one) => concepts[one]).values()]
  const own = together.find((drawings) => drawings.includes(board))!
  return together
    .filter((others) => others.length === own.length && !others.some((one) => order.includes(one)))
    .filter((others) => own.every((one, i) => order.includes(one) && shown[one] === shown[others[i]!]))
    .map((others) => order.map((one) => others[own.indexOf(one)] ?? one))
}

function alternatives(units: readonly number[][], shown: readonly number[], order: readonly number[], board: number) {
  const own = units.find((unit) => unit.includes(board))!
  const least = (unit: readonly number[]) => Math.min(...unit.map((one) => shown[one]!))
  return units
    .filter(
      (unit) => unit === own || (total(unit, shown) === total(own, shown) && !unit.some((b) => order.includes(b))),
    )
    .flatMap((unit) => unit.filter((one) => one !== board && shown[one] === least(unit)))
}
