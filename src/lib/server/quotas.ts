import { fullWords } from '#lib/domain/seen.ts'
import * as allocations from './allocations.ts'
import type { Db } from './database.ts'
import { smallestCell } from './disclosure.ts'
import type { StudyRecord } from './studies.ts'

/** A group that has a quota, as its designers see it. */
export interface Filling {
  name: string
  quota: number
  /** Null stands for more than none and fewer than the smallest number shown. */
  people: number | null
  full: boolean
}

/** How far the groups that have a quota are filled, in the version that people are asked to take part in. */
export async function fillings(db: Db, { id, version, study }: StudyRecord): Promise<Filling[]> {
  if (version === 0 || study.groups.every(({ quota }) => quota === undefined)) return []
  const counts = await allocations.people(db, { study_id: id, version })
  return study.groups.flatMap(({ code, name, quota }) => {
    if (quota === undefined) return []
    const people = counts[code] ?? 0
    const told = people > 0 && people < smallestCell ? null : people
    return [{ name, quota, people: told, full: people >= quota }]
  })
}

/** The groups of a version that take nobody any more. */
export async function closedGroups(
  db: Db,
  id: string,
  version: number,
  study: StudyRecord['study'],
): Promise<string[]> {
  if (fullWords(study) === null || study.groups.every(({ quota }) => quota === undefined)) return []
  const counts = await allocations.people(db, { study_id: id, version })
  return study.groups.map(({ code }) => code).filter((code) => allocations.isFull(study, code, counts))
}
