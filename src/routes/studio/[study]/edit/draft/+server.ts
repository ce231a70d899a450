import { json } from '@sveltejs/kit'
import { z } from 'zod'
import { revisions } from '#lib/server/draft-history.ts'
import { Edit } from '#lib/domain/draft.ts'
import * as drafts from '#lib/server/drafts.ts'
import * as editors from '#lib/server/editors.ts'
import { Refusal } from '#lib/server/refusal.ts'
import * as studies from '#lib/server/studies.ts'
import { answered, parsed } from './answered.ts'
import type { RequestHandler } from './$types'

const Return = z.union([
  z.strictObject({ key: z.uuid(), restore: z.int().min(0) }),
  z.strictObject({ key: z.uuid(), discard: z.literal(true) }),
])

/** The draft as it is now, where it is newer than the revision asked with, and who else is at it. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  answered(async () => {
    const { db } = locals.app.store.database
    const since = Number(url.searchParams.get('since') ?? -1)
    const others = editors.seen(params.study, url.searchParams.get('editor') ?? '', locals.account!.email)
    const draft = await drafts.draftOf(db, params.study)
    if (url.searchParams.has('history')) {
      const { id } = await studies.bySlug(db, params.study)
      return json({ history: await revisions(db, id, 200) })
    }
    return json(draft.revision > since ? { draft, others } : { others })
  })

/** Keeps an editor's changes. */
export const PUT: RequestHandler = ({ locals, params, request }) =>
  answered(async () => {
    const edit = await parsed(request, Edit)
    return json(await drafts.save(locals.app.store, params.study, edit, locals.account!.email))
  })

/** Goes back: to an earlier revision, or to the published version. */
export const POST: RequestHandler = ({ locals, params, request }) =>
  answered(async () => {
    const asked = await parsed(request, Return)
    const { store } = locals.app
    const { email } = locals.account!
    if ('restore' in asked) return json(await drafts.restore(store, params.study, asked.restore, asked.key, email))
    if (!asked.discard) throw new Refusal(422, 'What should be done?')
    return json(await drafts.discard(store, params.study, asked.key, email))
  })
