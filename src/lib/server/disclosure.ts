import { hiddenGroups } from '#analysis/suppression.ts'
import type { Study } from '#lib/domain/study.ts'

/** One answer with a value, or words, or a picture pointed at. */
export interface Given {
  participant: string
  group: string
  storyboard: string
  item: string
  value: number | null
  reason?: string
  /** The picture that was pointed at. */
  panel?: number
  /** With which step of its group it entered the figures, where they move in steps. */
  step?: number
  /** Whether other answers of its person had entered before. */
  late?: boolean
}

export type Place = Pick<Given, 'group' | 'storyboard' | 'item'>

/** What of each cell may be told. */
export interface Disclosure {
  /** Whether words may stand under the name of their group. */
  names(place: Place): boolean
  /** Whether the answers may be shown as well. */
  shows(place: Place): boolean
  /** Whether this answer is among those that its cell shows. */
  tells(given: Given): boolean
}

/** The smallest number of people whose answers are shown together. */
export const smallestCell = 5
/** Below this many, a cell in which all said the same would tell what each of them said. */
export const smallestUnanimous = 10

/**
 * Which answers may be shown under the name of their group. Decided before anything is computed, so that no figure can
 * depend on an answer that is kept back. A group is shown or kept back with all items of a storyboard alike (those of
 * the closing block by themselves): a text beside two answers would else give one of them away. Beyond that, few people
 * who entered together and all said the same are kept out of that cell, as the difference of two looks would else tell
 * what each of them said. `outside` are answers in no figure: they hide whom they would lead to.
 */
export function disclosure(study: Study, given: readonly Given[], outside: readonly Given[] = []): Disclosure {
  const blockOf = blocksOf(study)
  const outsideIn = Map.groupBy(outside, blockOf)
  const keptBack = new Set<string>()
  for (const [block, answers] of Map.groupBy([...given, ...outside], blockOf)) {
    const held = new Set(outsideIn.get(block))
    const groups = study.groups.map(({ code }) => {
      const [out, own] = halved(
        answers.filter(({ group }) => group === code),
        (one) => held.has(one),
      )
      return { size: own.length > 0 ? smallestSize(own) : people(out), out: own.length === 0 }
    })
    const [sizes, out] = [groups.map(({ size }) => size), groups.map((one) => one.out)]
    hiddenGroups(sizes, smallestCell, out).forEach((why, index) => {
      if (why) keptBack.add(`${block} ${study.groups[index]!.code}`)
    })
  }
  const unanimous = new Set<string>()
  const told = new Set<string>()
  for (const [together, answers] of Map.groupBy(given, stepOf))
    if (tellsAll(answers)) unanimous.add(together)
    else told.add(cellOf(answers[0]!))
  const untold = new Set(given.map(cellOf).filter((cell) => !told.has(cell)))
  const names = (place: Place) => !keptBack.has(`${blockOf(place)} ${place.group}`)
  const shows = (place: Place) => names(place) && !untold.has(cellOf(place))
  return { names, shows, tells: (one) => shows(one) && !unanimous.has(stepOf(one)) }
}

/** The block of a storyboard that an answer belongs to: what is shown or kept back alike. */
export function blocksOf({ items }: Study): (place: Omit<Place, 'group'>) => string {
  const closing = new Set(items.filter((item) => item.closing).map(({ code }) => code))
  return ({ storyboard, item }) => `${storyboard} ${closing.has(item) ? 'closing' : 'open'}`
}

const cellOf = ({ storyboard, item, group }: Place) => `${storyboard} ${item} ${group}`
const stepOf = (one: Given) => `${cellOf(one)} ${one.step}`

const people = (given: readonly Given[]) => new Set(given.map(({ participant }) => participant)).size

/** How many people a group's figures of a block rest on: all who answered, or the fewest where those are too few. */
export function smallestSize(given: readonly Given[]): number {
  const rated = given.filter(({ value }) => value !== null)
  return Math.min(people(given), ...[...Map.groupBy(rated, ({ item }) => item).values()].map((some) => some.length))
}

const tellsAll = (given: Given[]) =>
  given[0]!.value !== null && given.length < smallestUnanimous && new Set(given.map(({ value }) => value)).size === 1

function halved<T>(things: readonly T[], first: (thing: T) => boolean): [T[], T[]] {
  return [things.filter(first), things.filter((thing) => !first(thing))]
}
