import type { Study } from '#lib/domain/study.ts'
import { type Given, blocksOf, smallestCell } from './disclosure.ts'
import type { Marks } from './entry.ts'
import type { Released } from './released.ts'

/**
 * What results rest on. As long as it is the same so are they, whoever answers meanwhile: most new answers wait. Those
 * that wait hide others only where none like them have entered, and up to five people.
 */
export function foundation(study: Study, known: Released, { entries, sizes }: Marks): string {
  const blockOf = blocksOf(study)
  const placeOf = (one: Given) => `${blockOf(one)} ${one.group}`
  const cellOf = ({ storyboard, item, group, value }: Given) => `${storyboard} ${item} ${group} ${value !== null}`
  const few = [placeOf, cellOf].flatMap((at) => {
    const begun = new Set(known.entered.map(at))
    const alone = Map.groupBy(
      known.outside.filter((one) => !begun.has(at(one))),
      at,
    )
    return [...alone].map(([place, some]) => `${place} ${Math.min(people(some), smallestCell)}`)
  })
  const unsaid = new Set(known.unsaid.map(({ storyboard }) => storyboard))
  return JSON.stringify([entries.length, [...sizes], few.toSorted(), [...unsaid].toSorted(), known.groups.toSorted()])
}

const people = (given: readonly Given[]) => new Set(given.map(({ participant }) => participant)).size
