import * as receipts from '#lib/server/receipts.ts'
import { withdrawalCode } from '#lib/server/secret.ts'
import { takingPart } from '../visit.ts'
import type { PageServerLoad } from './$types'

/** What is kept about whoever holds this participation, and about nobody else. */
export const load: PageServerLoad = async (event) => {
  const { store, record, participation, study, token } = await takingPart(event)
  const { version, state, startedAt, completedAt, groupWords } = participation
  return {
    title: study.title,
    version,
    completed: state === 'completed',
    startedAt,
    completedAt,
    groupWords,
    stopped: event.url.searchParams.has('stopped'),
    readAt: new Date().toISOString(),
    code: withdrawalCode(token),
    leave: `${event.url.origin}/s/${record.slug}/leave`,
    receipt: await receipts.of(store.database.db, participation, study, record.version),
  }
}
