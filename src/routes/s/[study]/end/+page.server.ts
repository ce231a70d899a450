import * as participations from '#lib/server/participations.ts'
import * as places from '#lib/server/places.ts'
import { withdrawalCode } from '#lib/server/secret.ts'
import { orErrorPage } from '../../../refused.ts'
import { goOn, passageOf } from '../visit.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const passage = await passageOf(event)
  const { store, participation, study, token } = passage
  const { at } = await places.current(store.database.db, participation, study)
  if (at !== 'end') return goOn(passage)
  if (participation.state !== 'completed')
    await orErrorPage(() => participations.complete(store, participation), passage.language)
  return { title: study.title, code: withdrawalCode(token) }
}
