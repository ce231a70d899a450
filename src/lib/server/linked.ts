import { createHash } from 'node:crypto'
import { seenPerPerson } from '#lib/domain/seen.ts'
import type { Study } from '#lib/domain/study.ts'
import { type Given, smallestCell, smallestUnanimous } from './disclosure.ts'

/** Whose answers at several places of a group may be told together. */
export type Linked = (group: string, places: readonly Place[]) => Set<string>

type Place = Pick<Given, 'storyboard' | 'item'>
type Cells = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * Figures over several storyboards or questions are subtracted from the cells by whoever likes to. What is left are people
 * who left something out: where those are a few, it would tell what they said. So such a figure rests, step by step, on
 * all who are in its cells, where these are the same people; else on those who left nothing out at all, less five of them
 * where a few did. The five are the same ones in all figures: any of them could have said what one of the few did.
 * Where people are asked about some of the storyboards only, that goes by the figure's own storyboards, and in a wide
 * group by its own cells.
 */
export function linkedIn(study: Study, given: readonly Given[]): Linked {
  const rated = new Set(study.items.filter(({ kind }) => kind === 'rating').map(({ code }) => code))
  const asksAll = seenPerPerson(study) === study.storyboards.length
  const groups = new Map(
    [...Map.groupBy(given.filter(isRating(rated)), ({ group }) => group)].map(([group, some]) => [
      group,
      [...Map.groupBy(some, ({ step }) => step).values()].map(cellsOf),
    ]),
  )
  const wide = wideIn(study, given)
  const cores = new Map<Cells, Set<string>>()
  const coreOf = (step: Cells) => {
    const known = cores.get(step) ?? core(step)
    return cores.set(step, known).get(step)!
  }
  return (group, places) => {
    const boards = new Set(places.map(({ storyboard }) => storyboard))
    return new Set(
      (groups.get(group) ?? []).flatMap((step) => {
        const cells = places.map((place) => step.get(nameOf(place)) ?? nobody)
        const whole = [...cells[0]!.keys()].filter((person) => cells.every((cell) => cell.has(person)))
        if (cells.every(({ size }) => size === whole.length)) return enough(whole)
        const ofBoards = () => new Map([...step].filter(([name]) => boards.has(name.split(' ')[0]!)))
        const ofFigure = () => new Map(places.map((place, at) => [nameOf(place), cells[at]!]))
        const kept = wide(group) ? core(ofFigure()) : asksAll ? coreOf(step) : core(ofBoards())
        return enough(whole.filter((person) => kept.has(person)))
      }),
    )
  }
}

/**
 * Whether so many people of a group rated so many storyboards that far more tables of answers agree with their cells than a
 * few counts of sides can tell apart: ten orders of ten people and more in each cell. What is fitted comes in coarse steps.
 */
export function wideIn({ storyboards }: Study, given: readonly Given[]): (group: string) => boolean {
  const people = new Map(
    [...Map.groupBy(given, ({ group }) => group)].map(([group, some]) => [
      group,
      new Set(some.map(({ participant }) => participant)).size,
    ]),
  )
  return (group) => storyboards.length >= 3 && (people.get(group) ?? 0) >= smallestUnanimous
}

/**
 * Who gave every answer that any of these people gave; less five where somebody did not, but few. Where all who are left
 * of a cell said the same, it would be told of each of them: then it is another five.
 */
export function core(step: Cells): Set<string> {
  const cells = [...step.values()]
  const people = new Set(cells.flatMap((cell) => [...cell.keys()]))
  const whole = [...people]
    .filter((person) => cells.every((cell) => cell.has(person)))
    .map((person) => ({ person, at: drawn(person) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ person }) => person)
  const few = cells.some(({ size }) => size > whole.length && size - whole.length < smallestCell)
  if (!few && tellable(cells, whole)) return new Set(whole)
  for (let from = 0; from + smallestCell <= whole.length; from++) {
    const told = whole.toSpliced(from, smallestCell)
    if (tellable(cells, told)) return new Set(told)
  }
  return new Set()
}

function tellable(cells: readonly ReadonlyMap<string, number>[], told: readonly string[]): boolean {
  const shown = new Set(told)
  return cells.every((cell) => {
    const left = [...cell].flatMap(([person, value]) => (shown.has(person) ? [] : [value]))
    const alike = left.length > 0 && left.length < smallestUnanimous && new Set(left).size === 1
    return !alike || new Set(cell.values()).size === 1
  })
}

const isRating =
  (rated: ReadonlySet<string>) =>
  ({ item, value }: Given) =>
    value !== null && rated.has(item)

const nameOf = ({ storyboard, item }: Place) => `${storyboard} ${item}`

export const cellsOf = (given: readonly Given[]): Cells =>
  new Map([...Map.groupBy(given, nameOf)].map(([name, some]) => [name, ratingsOf(some)]))

/** The ratings of a cell, by person. */
export const ratingsOf = (given: readonly Given[]) =>
  new Map(given.flatMap(({ participant, value }) => (value === null ? [] : [[participant, value] as const])))

const nobody: ReadonlyMap<string, number> = new Map()

const enough = (people: string[]) => (people.length < smallestCell ? [] : people)

// By something that nobody chooses and that stays as it is.
const drawn = (person: string) => createHash('sha256').update(person).digest('hex')
