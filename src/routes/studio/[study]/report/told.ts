import { type Reading, reading } from '#lib/report/reading.ts'
import { studySubject } from '#lib/report/study-subject.ts'
import { results } from '#lib/server/results.ts'
import type { Store } from '#lib/server/store.ts'
import { orErrorPage } from '../../../refused.ts'

/** What a study's report says now. */
export async function told(store: Store, slug: string): Promise<Reading> {
  const known = await orErrorPage(() => results(store, slug))
  const { study, version, simulated } = known.record
  return reading(studySubject(study, { ...known, version, simulated }))
}
