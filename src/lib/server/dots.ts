import { createHash } from 'node:crypto'
import type { WeighedCloud } from '#lib/domain/weighed.ts'
import { type Given, smallestCell } from './disclosure.ts'

export interface Pair {
  person: string
  utility: number
  intrusiveness: number
}

export const pairsOf = (utility: ReadonlyMap<string, number>, intrusiveness: ReadonlyMap<string, number>): Pair[] =>
  [...utility].flatMap(([person, one]) => {
    const other = intrusiveness.get(person)
    return other === undefined ? [] : [{ person, utility: one, intrusiveness: other }]
  })

/** The ratings of a cell, by person. */
export const ratingsOf = (given: readonly Given[]) =>
  new Map(given.flatMap(({ participant, value }) => (value === null ? [] : [[participant, value] as const])))

/** The two cells of each step by itself: looks at the results differ by whole steps. */
export const stepsOf = (given: readonly Given[]): Cells[] =>
  [...Map.groupBy(given, ({ step }) => step).values()].map((some) => ({
    utility: ratingsOf(some.filter(({ item }) => item === 'utility')),
    intrusiveness: ratingsOf(some.filter(({ item }) => item === 'intrusiveness')),
  }))

interface Cells {
  utility: ReadonlyMap<string, number>
  intrusiveness: ReadonlyMap<string, number>
}

/** How many people stand at each place; null where too few can be shown. */
export function dots(steps: readonly Cells[], storyboard: string): WeighedCloud['dots'] {
  const places = Map.groupBy(
    steps.flatMap((step) => drawnOf(step, storyboard)),
    (one) => `${one.utility} ${one.intrusiveness}`,
  )
  if (places.size === 0) return null
  return [...places.values()]
    .map((some) => ({ utility: some[0]!.utility, intrusiveness: some[0]!.intrusiveness, people: some.length }))
    .sort((a, b) => a.utility - b.utility || a.intrusiveness - b.intrusiveness)
}

/**
 * The dots are subtracted from the two cells by whoever likes to: what is left is people who gave only one rating. Where
 * those are some and fewer than a cell, five more are kept back with them, always the same ones of these people.
 */
function drawnOf({ utility, intrusiveness }: Cells, storyboard: string): Pair[] {
  const pairs = pairsOf(utility, intrusiveness)
  const open = ({ size }: ReadonlyMap<string, number>) => size === pairs.length || size - pairs.length >= smallestCell
  const mixed = pairs.toSorted((a, b) => (drawn(storyboard, a.person) < drawn(storyboard, b.person) ? -1 : 1))
  const told = open(utility) && open(intrusiveness) ? mixed : mixed.slice(smallestCell)
  if (told.length < smallestCell) return []
  const seen = new Set(told.map(({ person }) => person))
  // Where all who are left out said the same, the subtraction would tell what each of them said.
  const leftAlike = [utility, intrusiveness].some((cell) => {
    const left = [...cell].flatMap(([person, value]) => (seen.has(person) ? [] : [value]))
    return left.length > 0 && new Set(left).size === 1
  })
  return leftAlike ? [] : told
}

const drawn = (storyboard: string, person: string) =>
  createHash('sha256').update(`${storyboard} ${person}`).digest('hex')
