import { fullWords } from '#lib/domain/seen.ts'
import * as allocations from './allocations.ts'
import type { Db } from './database.ts'
import { inFives } from './fives.ts'
import type { StudyRecord } from './studies.ts'

/** A group that has a quota, as its designers see it. */
export interface Filling {
  name: string
  quota: number
  /** In fives, but where all places are taken; null stands for fewer than five. */
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
    const full = people >= quota
    return [{ name, quota, people: full && quota >= 5 ? quota : inFives(people), full }]
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
