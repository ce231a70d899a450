import { type Spread, arrangement, lengthOf, unitsOf } from '#lib/domain/arrangement.ts'
import { pairsAlike } from '#lib/domain/burdens.ts'
import { nextOrder } from '#lib/domain/next-order.ts'
import { uniform } from '#analysis/uniform.ts'

/** Of a hundred who come, how many belong to each of five groups. */
const shares = [35, 26, 19, 13, 7]
const hoursOfFieldwork = 28 * 24

export interface Coming {
  /** How many finish. */
  people: number
  /** The share of those who begin and are not heard of again. */
  dropout: number
  /** The share of the others who go on only after a day. */
  pausing?: number
  /** After how many hours of silence an order is given to somebody else. */
  reissueAfter: number
  seed: number
}

export interface Came {
  /** The orders of those who finished. */
  finished: (readonly number[])[]
  begun: number
  /** The largest difference, at any moment, between two sequences or orders in a group, and between two storyboards. */
  ordersApart: number
  storyboardsApart: number
}

interface Person {
  group: number
  order: readonly number[]
  at: number
  drops: boolean
  back: number
}

/** People of five unequal groups come by chance over four weeks, each given an order as the server gives it. */
export function arrivals(spread: Spread, { people, dropout, pausing = 0, reissueAfter, seed }: Coming): Came {
  const chance = uniform(seed, 'arrivals', JSON.stringify(spread))
  const draw = (n: number) => Math.floor(chance() * n)
  const sequences = arrangement(spread)
  const known = new Set(sequences.map(String))
  const begun: Person[] = []
  const apart = { orders: 0, storyboards: 0 }
  let hours = 0
  for (let done = 0; done < people;) {
    hours -= (Math.log(1 - chance()) * hoursOfFieldwork * (1 - dropout)) / people
    const group = groupOf(draw(100))
    const given = begun
      .filter((one) => !one.drops || hours - one.at < reissueAfter)
      .map((one) => {
        const silent = hours - one.at > 1 && (one.drops || hours < one.back)
        return { order: one.order, here: one.group === group, people: 1, expected: silent ? 0.25 : 1 }
      })
    const { order } = nextOrder(spread, sequences, given, draw)
    const drops = chance() < dropout
    begun.push({ group, order, at: hours, drops, back: chance() < pausing ? hours + 24 : hours })
    if (!drops) done += 1
    known.add(order.join())
    const own = [...given.filter((one) => one.here), { order }].map((one) => one.order)
    apart.orders = Math.max(apart.orders, range(tally([...known], own.map(String))))
    apart.storyboards = Math.max(apart.storyboards, storyboardsApart(spread, own.flat()))
  }
  return {
    finished: begun.filter(({ drops }) => !drops).map(({ order }) => order),
    begun: begun.length,
    ordersApart: apart.orders,
    storyboardsApart: apart.storyboards,
  }
}

const groupOf = (place: number) => shares.findIndex((_, i) => place < shares.slice(0, i + 1).reduce((a, b) => a + b))

/** Storyboards are shown equally often; where each person sees one of a concept, concepts are, and those of one concept. */
function storyboardsApart(spread: Spread, shown: readonly number[]): number {
  const counts = tally([...spread.concepts.keys()], shown)
  const units = unitsOf(spread).map((unit) => unit.map((board) => counts[board]!))
  return Math.max(range(units.map((unit) => unit.reduce((a, b) => a + b))), ...units.map(range))
}

function tally<T>(places: readonly T[], seen: readonly T[]): number[] {
  const counts = new Map(places.map((place) => [place, 0]))
  for (const place of seen) counts.set(place, (counts.get(place) ?? 0) + 1)
  return places.map((place) => counts.get(place)!)
}

const range = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts)

/** Places in orders: those together that nothing tells apart, and so should be filled equally often. */
export interface Places {
  alike: string[][]
  of: (order: readonly number[]) => string[]
}

/** Each storyboard in each position. */
export function positions(spread: Spread): Places {
  const units = Map.groupBy(unitsOf(spread), (unit) => unit.length).values()
  const places = Array.from({ length: lengthOf(spread) }, (_, i) => i)
  return {
    alike: [...units].map((some) => some.flat().flatMap((board) => places.map((place) => `${board}@${place}`))),
    of: (order) => order.map((board, place) => `${board}@${place}`),
  }
}

/** Who stands right before whom: storyboards, or concepts where each person sees one storyboard of each. */
export function neighbours(spread: Spread): Places {
  const units = unitsOf(spread)
  const name = (board: number) => units.findIndex((unit) => unit.includes(board))
  return {
    alike: pairsAlike(spread, units).map((pairs) => pairs.map(([one, other]) => `${one} > ${other}`)),
    of: (order) => order.slice(1).map((board, i) => `${name(order[i]!)} > ${name(board)}`),
  }
}

export interface Off {
  /** The largest difference from the even share, as a share of it, and in people. */
  share: number
  people: number
  /** The smallest share that whole people allow: some place has more than the even share and some has fewer. */
  least: number
}

/** How far the place is off that is most off from the even share: how often places like it were filled on average. */
export function off(orders: Came['finished'], { alike, of }: Places): Off {
  const seen = orders.flatMap((order) => of(order))
  const worst = { share: 0, people: 0, least: 0 }
  for (const places of alike) {
    const counts = tally(
      places,
      seen.filter((place) => places.includes(place)),
    )
    const even = counts.reduce((a, b) => a + b, 0) / places.length
    if (even === 0) continue
    const people = Math.max(...counts.map((count) => Math.abs(count - even)))
    worst.people = Math.max(worst.people, people)
    worst.share = Math.max(worst.share, people / even)
    const whole = Math.max(even - Math.floor(even + 1e-9), Math.ceil(even - 1e-9) - even)
    worst.least = Math.max(worst.least, whole / even)
  }
  return worst
}

/** Concepts with two drawings each, and the status quo with one where the number is odd. */
export const pairs = (storyboards: number): string[] =>
  Array.from({ length: storyboards }, (_, i) => `concept ${Math.floor(i / 2)}`)
