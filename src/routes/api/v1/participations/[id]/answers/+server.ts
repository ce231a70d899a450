import { json } from '@sveltejs/kit'
import { Save } from '#lib/domain/answer.ts'
import type { Acknowledged } from '#lib/domain/replies.ts'
import * as answers from '#lib/server/answers.ts'
import { count } from '#lib/server/limits.ts'
import { passageOf } from '../../../passage.ts'
import { answered, bodyOf } from '../../../problem.ts'
import type { RequestHandler } from './$types'

/** Saves answers; acknowledged only once they are on disk. The same key again is answered alike. */
export const PUT: RequestHandler = ({ locals: { app }, params, request }) =>
  answered(async () => {
    const { store, participation, study } = await passageOf(app, params.id, request)
    count('saves', participation.id)
    const saved = await answers.save(store, participation, study, await bodyOf(request, Save))
    return json(saved satisfies Acknowledged)
  })
