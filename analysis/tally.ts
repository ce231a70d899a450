import { countsOf, type Counts } from './counts.ts'
import { rankSums, type RankSums } from './kendall-w.ts'
import { minorityVoices } from './minority-voices.ts'
import type { Rating } from './rating.ts'
import type { InputFigures, MinorityVoice } from './report-format.ts'
import type { JointCounts } from './tradeoff.ts'

/** What is known beside the ratings: declared codes, which also fix the order, and rows left out before. */
export interface DeclaredInput {
  noGroup?: number
  groups?: readonly string[]
  storyboards?: readonly string[]
  items?: readonly string[]
}

/**
 * All that the figures are computed from: counts, one list for each group in the order of `groups`. Whoever can group
 * ratings elsewhere (in SQL, say) may fill it there and skip the single ratings.
 */
export interface Tallies {
  groups: string[]
  input: InputFigures
  items: ItemTally[]
  /** Null unless there are items `utility` and `intrusiveness`. */
  tradeoff: { storyboard: string; joint: JointCounts[] }[] | null
}

export interface ItemTally {
  item: string
  /** How many people of each group gave a rating to any storyboard. */
  raters: number[]
  /** Each group's ranks over the storyboards that it rated, and over those that anybody rated. */
  ranks: { own: RankSums; common: RankSums }[]
  storyboards: { storyboard: string; counts: Counts[]; minorityVoices: MinorityVoice[] }[]
}

type Answers = Map<string, Rating>

/**
 * Counts the ratings. A second answer of one participant to the same item of the same storyboard replaces the first. An
 * item that nobody gave a value to, such as a text, is left out unless it is declared; its rows count as missing.
 *
 * Groups come in the declared order, then in alphabetical order; storyboards and items in the declared order, then as they
 * first appear. A value off the scale or a participant in two groups is a RangeError.
 */
export function tally(
  ratings: Iterable<Rating>,
  scale: readonly [number, number],
  declared: DeclaredInput = {},
): Tallies {
  const counting = tallying(scale, declared)
  for (const rating of ratings) counting.add(rating)
  return counting.tallies()
}

/** The same for ratings that come one by one, so that nobody has to hold all of them in a list. */
export function tallying(scale: readonly [number, number], declared: DeclaredInput = {}) {
  const groupOf = new Map<string, string>()
  const cells = new Map<string, Map<string, Answers>>()
  for (const item of declared.items ?? []) cells.set(item, new Map())
  let replaced = 0
  const add = (rating: Rating): void => {
    const known = groupOf.get(rating.participant)
    if (known === undefined) groupOf.set(rating.participant, rating.group)
    else if (known !== rating.group)
      throw new RangeError(`participant ${rating.participant} is in two groups, ${known} and ${rating.group}`)
    const answers = within(within(cells, rating.item, newMap<Answers>), rating.storyboard, newMap<Rating>)
    if (answers.has(rating.participant)) replaced += 1
    answers.set(rating.participant, rating)
  }
  return { add, tallies: () => tallies(groupOf, cells, replaced, scale, declared) }
}

function tallies(
  groupOf: ReadonlyMap<string, string>,
  cells: ReadonlyMap<string, ReadonlyMap<string, Answers>>,
  replaced: number,
  scale: readonly [number, number],
  declared: DeclaredInput,
): Tallies {
  const input = { participants: 0, ratings: 0, missing: 0, replaced, noGroup: declared.noGroup ?? 0 }
  const groups = inOrder(declared.groups, [...new Set(groupOf.values())].sort())
  const storyboards = inOrder(
    declared.storyboards,
    [...cells.values()].flatMap((ofItem) => [...ofItem.keys()]),
  )
  const items: ItemTally[] = []
  for (const [item, ofItem] of cells) {
    const own = storyboards.filter((code) => ofItem.has(code) || declared.storyboards?.includes(code))
    const counted = own.map((storyboard) => cell(storyboard, ofItem.get(storyboard) ?? new Map(), groups, scale))
    const valued = counted.reduce((sum, { n }) => sum + n, 0)
    input.ratings += valued
    input.missing += [...ofItem.values()].reduce((sum, answers) => sum + answers.size, 0) - valued
    if (valued === 0 && !declared.items?.includes(item)) continue
    const people = raters(ofItem, own, groups)
    items.push({
      item,
      raters: people.map((rows) => rows.length),
      ranks: ranks(people),
      storyboards: counted.map(({ n: _, ...kept }) => kept),
    })
  }
  const members = groups.map((group) => [group, 0] as [string, number])
  for (const group of groupOf.values()) members[groups.indexOf(group)]![1] += 1
  return {
    groups,
    input: { ...input, participants: groupOf.size, groups: Object.fromEntries(members) },
    items,
    tradeoff: jointTallies(cells, storyboards, groups, scale),
  }
}

function cell(storyboard: string, answers: Answers, groups: readonly string[], scale: readonly [number, number]) {
  const valued = [...answers.values()].filter(hasValue)
  const values = new Map(groups.map((group) => [group, [] as number[]]))
  for (const { group, value } of valued) values.get(group)!.push(value)
  const counts = groups.map((group) => countsOf(values.get(group)!, scale))
  const voices = minorityVoices(valued, (group) => counts[groups.indexOf(group)]!, scale[0])
  return { storyboard, counts, minorityVoices: voices, n: valued.length }
}

/** For each group, one row for each person with a rating: their values over the storyboards, null where there is none. */
function raters(ofItem: ReadonlyMap<string, Answers>, storyboards: readonly string[], groups: readonly string[]) {
  const people = new Map(groups.map((group) => [group, new Map<string, (number | null)[]>()]))
  storyboards.forEach((storyboard, at) => {
    for (const { participant, group, value } of ofItem.get(storyboard)?.values() ?? []) {
      if (value === null) continue
      const rows = people.get(group)!
      const row = within(rows, participant, () => new Array<number | null>(storyboards.length).fill(null))
      row[at] = value
    }
  })
  return groups.map((group) => [...people.get(group)!.values()])
}

function ranks(people: readonly (readonly (number | null)[])[][]): ItemTally['ranks'] {
  const common = ratedBy(people.flat())
  return people.map((rows) => {
    const own = ratedBy(rows)
    return { own: rankSums(complete(rows, own), own.length), common: rankSums(complete(rows, common), common.length) }
  })
}

const ratedBy = (rows: readonly (readonly (number | null)[])[]) =>
  [...(rows[0] ?? []).keys()].filter((at) => rows.some((row) => row[at] !== null))

const complete = (rows: readonly (readonly (number | null)[])[], places: readonly number[]) =>
  rows.map((row) => places.map((at) => row[at])).filter((row): row is number[] => row.every((value) => value !== null))

function jointTallies(
  cells: ReadonlyMap<string, ReadonlyMap<string, Answers>>,
  storyboards: readonly string[],
  groups: readonly string[],
  [lowest, highest]: readonly [number, number],
): Tallies['tradeoff'] {
  const utility = cells.get('utility')
  const intrusiveness = cells.get('intrusiveness')
  if (!utility || !intrusiveness) return null
  const points = highest - lowest + 1
  return storyboards.map((storyboard) => {
    const joint = groups.map(() => Array.from({ length: points }, () => new Array<number>(points).fill(0)))
    for (const { participant, group, value } of utility.get(storyboard)?.values() ?? []) {
      const other = intrusiveness.get(storyboard)?.get(participant)?.value ?? null
      if (value !== null && other !== null) joint[groups.indexOf(group)]![value - lowest]![other - lowest]! += 1
    }
    return { storyboard, joint }
  })
}

const inOrder = (declared: readonly string[] = [], found: readonly string[]) => [...new Set([...declared, ...found])]

const hasValue = (rating: Rating): rating is Rating & { value: number } => rating.value !== null

const newMap = <V>() => new Map<string, V>()

function within<V>(map: Map<string, V>, key: string, empty: () => V): V {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = empty()))
  return value
}
