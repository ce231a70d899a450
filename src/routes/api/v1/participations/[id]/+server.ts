import { json } from '@sveltejs/kit'
import { consentText } from '#lib/domain/consent.ts'
import type { Standing } from '#lib/domain/replies.ts'
import * as background from '#lib/server/background.ts'
import * as answers from '#lib/server/answers.ts'
import * as consents from '#lib/server/consents.ts'
import * as participations from '#lib/server/participations.ts'
import * as places from '#lib/server/places.ts'
import { passageOf } from '../../passage.ts'
import { answered } from '../../problem.ts'
import type { RequestHandler } from './$types'

/** What was saved, for going on with it. */
export const GET: RequestHandler = ({ locals: { app }, params, request }) =>
  answered(async () => {
    const { store, participation, study } = await passageOf(app, params.id, request)
    const { db } = store.database
    const { id, version, group, groupWords, order, itemOrder, state, revision } = participation
    const due = await consents.due(db, participation, await consents.currentVersion(db, participation.study))
    return json(
      {
        participation: id,
        studyVersion: version,
        group,
        groupWords,
        order,
        items: itemOrder,
        state,
        revision,
        position: await places.current(db, participation, study),
        answers: await answers.current(db, id),
        background: await background.current(db, participation, study),
        consents: await consents.given(db, participation),
        consentDue: due && { version: due.asked.consent.version, text: consentText(due.asked.consent) },
      } satisfies Standing,
      { headers: { 'cache-control': 'no-store' } },
    )
  })

/** Withdraws and erases. */
export const DELETE: RequestHandler = ({ locals: { app }, params, request }) =>
  answered(async () => {
    const { store, participation } = await passageOf(app, params.id, request)
    await participations.withdraw(store, participation)
    return new Response(null, { status: 204 })
  })
