import { json } from '@sveltejs/kit'
import { BackgroundSave } from '#lib/domain/background.ts'
import type { BackgroundKept } from '#lib/domain/replies.ts'
import * as background from '#lib/server/background.ts'
import { passageOf } from '../../../passage.ts'
import { answered, bodyOf } from '../../../problem.ts'
import type { RequestHandler } from './$types'

/** Keeps what a person says about themselves and answers with all of it. The same again changes nothing. */
export const PUT: RequestHandler = ({ locals: { app }, params, request }) =>
  answered(async () => {
    const { store, participation, study } = await passageOf(app, params.id, request)
    const { answers } = await bodyOf(request, BackgroundSave)
    await background.save(store, participation, study, answers)
    const kept = await background.current(store.database.db, participation, study)
    return json({ background: kept } satisfies BackgroundKept, { headers: { 'cache-control': 'no-store' } })
  })
