import type { WeighedCloud } from '#lib/domain/weighed.ts'

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

/** How many people stand at each place; null where too few can be shown. */
export function dots(pairs: readonly Pair[]): WeighedCloud['dots'] {
  const places = Map.groupBy(pairs, (one) => `${one.utility} ${one.intrusiveness}`)
  if (places.size === 0) return null
  return [...places.values()]
    .map((some) => ({ utility: some[0]!.utility, intrusiveness: some[0]!.intrusiveness, people: some.length }))
    .sort((a, b) => a.utility - b.utility || a.intrusiveness - b.intrusiveness)
}
