import { type Sequence, type Spread, arrangement } from '#lib/domain/arrangement.ts'
import { nextSequence } from '#lib/domain/next-sequence.ts'
import { uniform } from '#analysis/uniform.ts'

/** Of a hundred who come, how many belong to each of five groups. */
const shares = [35, 26, 19, 13, 7]
const hoursOfFieldwork = 28 * 24

export interface Coming {
  /** How many finish before it ends. */
  people: number
  /** The share of those who begin and are not heard of again. */
  dropout: number
  /** After how many hours of silence an order is given to somebody else. */
  reissueAfter: number
  seed: number
}

export interface Came {
  sequences: Sequence[]
  /** The orders of those who finished, by group. */
  finished: number[][][]
  begun: number
  /** The largest difference, at any moment, between two sequences in a group, and between two storyboards of a group. */
  sequencesApart: number
  storyboardsApart: number
}

/** People of five unequal groups come by chance over four weeks, each given an order as the server gives it. */
export function arrivals(spread: Spread, { people, dropout, reissueAfter, seed }: Coming): Came {
  const chance = uniform(seed, 'arrivals', JSON.stringify(spread))
  const draw = (n: number) => Math.floor(chance() * n)
  const sequences = arrangement(spread, draw)
  const begun: { group: number; sequence: number; at: number; drops: boolean }[] = []
  const finished: number[][][] = shares.map(() => [])
  const apart = { sequences: 0, storyboards: 0 }
  let hours = 0
  for (let done = 0; done < people;) {
    hours -= (Math.log(1 - chance()) * hoursOfFieldwork * (1 - dropout)) / people
    const group = groupOf(draw(100))
    const counted = begun.filter((one) => !one.drops || hours - one.at < reissueAfter)
    const uses = (some: typeof counted) => {
      const counts = sequences.map(() => 0)
      for (const { sequence } of some) counts[sequence]! += 1
      return counts
    }
    const own = uses(counted.filter((one) => one.group === group))
    const sequence = nextSequence(sequences, { group: own, everyone: uses(counted) }, draw)
    const drops = chance() < dropout
    begun.push({ group, sequence, at: hours, drops })
    if (!drops) {
      done += 1
      finished[group]!.push(sequences[sequence]!.order)
    }
    own[sequence]! += 1
    apart.sequences = Math.max(apart.sequences, range(own))
    apart.storyboards = Math.max(apart.storyboards, storyboardsApart(spread, sequences, own))
  }
  return {
    sequences,
    finished,
    begun: begun.length,
    sequencesApart: apart.sequences,
    storyboardsApart: apart.storyboards,
  }
}

const groupOf = (place: number) => shares.findIndex((_, i) => place < shares.slice(0, i + 1).reduce((a, b) => a + b))

/** Storyboards are shown equally often; where each person sees one of a concept, concepts are, and those of one concept. */
function storyboardsApart(
  { concepts, tilts }: Spread,
  sequences: readonly Sequence[],
  uses: readonly number[],
): number {
  const shown = concepts.map(() => 0)
  sequences.forEach(({ order }, number) => order.forEach((board) => (shown[board]! += uses[number]!)))
  if (tilts !== 'between') return range(shown)
  const byConcept = [...Map.groupBy(shown.keys(), (board) => concepts[board]).values()].map((boards) =>
    boards.map((board) => shown[board]!),
  )
  return Math.max(range(byConcept.map((counts) => counts.reduce((a, b) => a + b))), ...byConcept.map(range))
}

const range = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts)

export interface Off {
  /** The largest difference from what the design asks for, as a share of it, and in people. */
  share: number
  people: number
}

/** How far what was seen is off from what the sequences, each given equally often, would have shown. */
export function off(came: Came, placesOf: (order: readonly number[]) => string[]): Off {
  const orders = came.finished.flat()
  const due = tally(came.sequences.map(({ order }) => order).flatMap(placesOf))
  const seen = tally(orders.flatMap(placesOf))
  const worst = { share: 0, people: 0 }
  for (const [place, times] of due) {
    const expected = (times * orders.length) / came.sequences.length
    const difference = Math.abs((seen.get(place) ?? 0) - expected)
    worst.people = Math.max(worst.people, difference)
    worst.share = Math.max(worst.share, difference / expected)
  }
  return worst
}

const tally = (places: string[]) =>
  new Map([...Map.groupBy(places, (one) => one)].map(([one, all]) => [one, all.length]))

export const positions = (order: readonly number[]): string[] => order.map((board, i) => `${board}@${i}`)

/** Who stands right before whom: storyboards, or concepts where each person sees one storyboard of each. */
export const neighbours =
  ({ concepts, tilts }: Spread) =>
  (order: readonly number[]): string[] => {
    const names = order.map((board) => (tilts === 'between' ? concepts[board]! : String(board)))
    return names.slice(1).map((name, i) => `${names[i]} > ${name}`)
  }

/** Concepts with two drawings each, and the status quo with one where the number is odd. */
export const pairs = (storyboards: number): string[] =>
  Array.from({ length: storyboards }, (_, i) => `concept ${Math.floor(i / 2)}`)
