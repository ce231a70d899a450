import { type Reading, reading } from '#lib/report/reading.ts'
import { studySubject } from '#lib/report/study-subject.ts'
import { leading } from '#lib/report/subject.ts'
import { contrasted } from '#lib/server/contrasts.ts'
import { results } from '#lib/server/results.ts'
import type { Store } from '#lib/server/store.ts'
import { sufficiency } from '#lib/server/sufficiency.ts'
import { orErrorPage } from '../../../refused.ts'

/** What a study's report says now. */
export async function told(store: Store, slug: string): Promise<Reading> {
  const known = await orErrorPage(() => results(store, slug))
  const { study, version, simulated } = known.record
  const lead = leading(study.items.filter(({ kind }) => kind === 'rating'))
  const planned = {
    contrasts: contrasted(study, known.results),
    sufficiency: lead ? sufficiency(study, known.results, lead.code) : [],
  }
  return reading(studySubject(study, { ...known, ...planned, version, simulated }))
}
