import { permits } from '#lib/domain/state.ts'
import { asDraft } from '#lib/domain/draft.ts'
import * as drafts from '#lib/server/drafts.ts'
import * as studies from '#lib/server/studies.ts'
import { orErrorPage } from '../../../refused.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { db } = locals.app.store.database
  const draft = await orErrorPage(() => drafts.draftOf(db, params.study))
  const record = await studies.bySlug(db, params.study)
  return {
    draft: { ...draft, study: asDraft(draft.study) },
    published: record.version > 0 ? record.study : null,
    editable: permits(draft.state, 'revise'),
    account: locals.account!.email,
  }
}
