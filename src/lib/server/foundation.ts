import type { Study } from '#lib/domain/study.ts'
import { type Given, blocksOf, smallestCell } from './disclosure.ts'
import type { Marks } from './entry.ts'
import type { Released } from './released.ts'

/** What results rest on. As long as it is the same so are they, whoever answers meanwhile: most new answers wait. */
export function foundation(study: Study, known: Released, { entries, sizes }: Marks): string {
  const blockOf = blocksOf(study)
  const outside = [...Map.groupBy(known.outside, (one) => `${blockOf(one)} ${one.group}`)]
  const few = outside.map(([place, some]) => `${place} ${Math.min(people(some), smallestCell)}`)
  const unsaid = new Set(known.unsaid.map(({ storyboard }) => storyboard))
  return JSON.stringify([entries.length, [...sizes], few.toSorted(), [...unsaid].toSorted(), known.groups.toSorted()])
}

const people = (given: readonly Given[]) => new Set(given.map(({ participant }) => participant)).size
