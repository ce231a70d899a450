import { smallestCell, smallestUnanimous } from './disclosure.ts'

/** Which way a person leans or moved: −1, 0 or 1; and the step with which they entered the figures. */
export interface Side {
  participant: string
  side: number
  step: number | undefined
}

/**
 * The people whose sides may be counted. Looks at the results differ by whole steps, so each step is enough people by itself,
 * and few who all stand on one side are left out of the count: it would tell of each of them.
 */
export const countedSides = (sides: readonly Side[]): Side[] =>
  [...Map.groupBy(sides, ({ step }) => step).values()].filter(countable).flat()

const countable = (some: readonly Side[]) =>
  some.length >= smallestUnanimous ||
  (some.length >= smallestCell && new Set(some.map(({ side }) => Math.sign(side))).size > 1)
