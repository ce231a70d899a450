import { hiddenGroups } from '#analysis/suppression.ts'
import type { Study } from '#lib/domain/study.ts'

/** One answer with a value, or the words of a text item. */
export interface Given {
  participant: string
  group: string
  storyboard: string
  item: string
  value: number | null
  reason?: string
}

export type Place = Pick<Given, 'group' | 'storyboard' | 'item'>

/** What of each cell may be told. */
export interface Disclosure {
  /** Whether words may stand under the name of their group. */
  names(place: Place): boolean
  /** Whether the answers may be shown as well. */
  shows(place: Place): boolean
}

/** The smallest number of people whose answers are shown together. */
export const smallestCell = 5
/** Below this many, a cell in which all said the same would tell what each of them said. */
export const smallestUnanimous = 10

/**
 * Which answers may be shown under the name of their group. Decided before anything is computed, so that no figure can
 * depend on an answer that is kept back. A group is shown or kept back with all items of a storyboard alike (those of
 * the closing block by themselves): a text beside two answers would else give one of them away. Beyond that, a small
 * cell in which everybody said the same is kept back by itself.
 */
export function disclosure(study: Study, given: readonly Given[]): Disclosure {
  const closing = new Map(study.items.map((item) => [item.code, item.closing]))
  const blockOf = ({ storyboard, item }: Place) => `${storyboard} ${closing.get(item) ? 'closing' : 'open'}`
  const keptBack = new Set<string>()
  for (const [block, answers] of Map.groupBy(given, blockOf)) {
    const sizes = study.groups.map(({ code }) => smallestSize(answers.filter(({ group }) => group === code)))
    hiddenGroups(sizes, smallestCell).forEach((why, index) => {
      if (why) keptBack.add(`${block} ${study.groups[index]!.code}`)
    })
  }
  const unanimous = new Set<string>()
  for (const [cell, answers] of Map.groupBy(given, cellOf)) if (tellsAll(answers)) unanimous.add(cell)
  const names = (place: Place) => !keptBack.has(`${blockOf(place)} ${place.group}`)
  return { names, shows: (place) => names(place) && !unanimous.has(cellOf(place)) }
}

const cellOf = ({ storyboard, item, group }: Place) => `${storyboard} ${item} ${group}`

/** How many people a group's figures of a block rest on: all who answered, or the fewest where those are too few. */
function smallestSize(given: Given[]): number {
  const people = new Set(given.map(({ participant }) => participant)).size
  const rated = given.filter(({ value }) => value !== null)
  return Math.min(people, ...[...Map.groupBy(rated, ({ item }) => item).values()].map((some) => some.length))
}

const tellsAll = (given: Given[]) =>
  given[0]!.value !== null && given.length < smallestUnanimous && new Set(given.map(({ value }) => value)).size === 1
