import type { Study } from '#lib/domain/study.ts'
import { type Given, blocksOf, disclosure, smallestCell, smallestSize, smallestUnanimous } from './disclosure.ts'

/** Answers in the figures, those in none, and among these the ones of people who are through and may enter. */
export interface Standing {
  entered: readonly Given[]
  outside: readonly Given[]
  waiting: readonly Given[]
}

/**
 * Which waiting answers enter the figures now. Two looks at the results differ by whoever entered between them, so a
 * step has to be large enough to be shown by itself: five people to begin with and when nobody can come any more, and in
 * between ten, of whom even the same answer from all may be told. Only their number decides and nothing that they said:
 * else it would be told by when they enter. A group that would be kept back waits on.
 */
export function entering(study: Study, { entered, outside, waiting }: Standing, closed: boolean): Given[] {
  const blockOf = blocksOf(study)
  const placeOf = (one: Given) => `${blockOf(one)} ${one.group}`
  const begun = new Set(entered.map(placeOf))
  const enough = new Set(
    [...Map.groupBy(waiting, placeOf)]
      .filter(([place, some]) => smallestSize(some) >= (begun.has(place) && !closed ? smallestUnanimous : smallestCell))
      .map(([place]) => place),
  )
  if (enough.size === 0) return []
  const due = new Set(waiting.filter((one) => enough.has(placeOf(one))))
  const rest = outside.filter((one) => !due.has(one))
  return [...due].filter(disclosure(study, [...entered, ...due], rest).names)
}

/**
 * The people of one group who enter, in as many parts by chance as could each be shown by itself later. Whoever withdraws
 * takes their part along, so that of a large group most stay.
 */
export function partsOf(study: Study, due: readonly Given[], draw: (n: number) => number): Map<string, number> {
  const people = shuffled([...new Set(due.map(({ participant }) => participant))], draw)
  const blockOf = blocksOf(study)
  for (let parts = Math.floor(people.length / smallestUnanimous); parts > 1; parts--) {
    const partOf = new Map(people.map((person, index) => [person, index % parts]))
    const places = Map.groupBy(due, (one) => `${blockOf(one)} ${partOf.get(one.participant)}`)
    if ([...places.values()].every((some) => smallestSize(some) >= smallestUnanimous)) return partOf
  }
  return new Map(people.map((person) => [person, 0]))
}

function shuffled<T>(things: T[], draw: (n: number) => number): T[] {
  for (let last = things.length - 1; last > 0; last--) {
    const other = draw(last + 1)
    ;[things[last], things[other]] = [things[other]!, things[last]!]
  }
  return things
}

/**
 * Words of people none of whose groups is shown about a storyboard, which stand together without their group once nobody
 * can come any more: five people at a time, as those of the next alone would tell whose they are.
 */
export function enteringWords(waiting: readonly Given[]): Given[] {
  const worded = waiting.filter(({ reason }) => reason !== undefined)
  return [...Map.groupBy(worded, ({ storyboard }) => storyboard).values()]
    .filter((some) => new Set(some.map(({ participant }) => participant)).size >= smallestCell)
    .flat()
}

/**
 * The answers for figures that span storyboards: those that entered with the first of their person, if enough people did.
 * What a few add later to what was told before would be told by the difference.
 */
export function together(given: readonly Given[]): Given[] {
  const first = given.filter(({ late }) => !late)
  const stepOf = ({ group, step }: Given) => `${group} ${step}`
  const sizes = new Map(
    [...Map.groupBy(first, stepOf)].map(([step, some]) => [step, new Set(some.map((one) => one.participant)).size]),
  )
  return first.filter((one) => one.step === undefined || sizes.get(stepOf(one))! >= smallestCell)
}
