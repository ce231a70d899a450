import * as participations from '#lib/server/participations.ts'
import type { App } from '#lib/server/app.ts'
import { bearerOf } from './problem.ts'

/** The participation that a call is about, in the store that keeps it: a designer's trial is kept apart. */
export async function passageOf(app: App, id: string, request: Request) {
  const token = bearerOf(request)
  const inTrial = (await participations.byToken(app.trial.database.db, token)) !== null
  const store = inTrial ? app.trial : app.store
  const participation = await participations.authorised(store.database.db, id, token)
  const study = await participations.studySeen(store.database.db, participation)
  return { store, participation, study }
}
