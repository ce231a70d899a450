import { json } from '@sveltejs/kit'
import { Start } from '#lib/domain/participation.ts'
import type { Agreed } from '#lib/domain/replies.ts'
import * as consents from '#lib/server/consents.ts'
import * as participations from '#lib/server/participations.ts'
import { passageOf } from '../../../passage.ts'
import { answered, bodyOf } from '../../../problem.ts'
import type { RequestHandler } from './$types'

/** Agrees to a consent text that has changed since. Agreeing twice is agreeing once. */
export const POST: RequestHandler = ({ locals: { app }, params, request }) =>
  answered(async () => {
    const { store, participation } = await passageOf(app, params.id, request)
    const { version } = await bodyOf(request, Start.shape.consent)
    await participations.agree(store, participation, version)
    return json({ consents: await consents.given(store.database.db, participation) } satisfies Agreed)
  })
