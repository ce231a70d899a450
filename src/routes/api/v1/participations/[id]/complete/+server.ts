import { json } from '@sveltejs/kit'
import type { Completed } from '#lib/domain/replies.ts'
import { withdrawalCode } from '#lib/server/secret.ts'
import * as participations from '#lib/server/participations.ts'
import { passageOf } from '../../../passage.ts'
import { answered, bearerOf } from '../../../problem.ts'
import type { RequestHandler } from './$types'

/** Completes a participation and gives the code by which it can be withdrawn. */
export const POST: RequestHandler = ({ locals: { app }, params, request }) =>
  answered(async () => {
    const { store, participation } = await passageOf(app, params.id, request)
    await participations.complete(store, participation)
    const reply = { state: 'completed', withdrawalCode: withdrawalCode(bearerOf(request)) } satisfies Completed
    return json(reply)
  })
