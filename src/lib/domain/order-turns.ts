import { type Draw, shuffled } from './order.ts'

/** Orders of units, begun every so many places around a circle. A unit is a storyboard, or several that take turns. */
interface Begun {
  orders: readonly number[][]
  begins: number
}

/**
 * Orders in turns. Within one, the next begins where the last has ended on the circle, so that every unit has its turn
 * before any has another; and where a unit has several storyboards, these take turns too. Other turns begin with other
 * storyboards, so that in all of them together each stands in the same positions.
 */
export function turnsOf({ orders, begins }: Begun, units: readonly number[][], draw: Draw): number[][][] {
  const sizes = units.map((unit) => unit.length)
  const length = orders[0]?.length ?? 0
  const full = length === units.length
  const apart = full ? orders.length : divisor(units.length, length) / begins
  const steps = full ? 1 : orders.length / apart
  const showings = (steps * length) / units.length
  const laps = sizes.map((size) => size / divisor(size, showings)).reduce(leastMultiple, 1)
  const phases = sizes.reduce(leastMultiple, 1) / laps
  return Array.from({ length: apart }, (_, first) => {
    const mixed = shuffled([...units.keys()], draw)
    return Array.from({ length: phases }, (_, phase) => {
      const shown = units.map((_, unit) => mixed.indexOf(unit) + phase)
      return Array.from({ length: steps * laps }, (_, step) =>
        orders[(first + step * (length / begins)) % orders.length]!.map((unit) => {
          shown[unit]! += 1
          return units[unit]![shown[unit]! % sizes[unit]!]!
        }),
      )
    })
  }).flat()
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))
const leastMultiple = (a: number, b: number): number => (a * b) / divisor(a, b)
