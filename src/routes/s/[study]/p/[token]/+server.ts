import { error } from '@sveltejs/kit'
import * as participations from '#lib/server/participations.ts'
import { goOn, hold, visitOf } from '../../visit.ts'
import type { RequestHandler } from './$types'

/** Goes on with a participation on another device: this browser holds it from now on. */
export const GET: RequestHandler = async (event) => {
  const { store, record } = await visitOf(event)
  const { db } = store.database
  const participation = await participations.byToken(db, event.params.token)
  if (participation?.study !== record.id)
    error(404, 'This link leads to no participation. It may have been withdrawn, or the link is not complete.')
  hold(event, event.params.token)
  return goOn({ store, record, participation, study: await participations.studySeen(db, participation) })
}
