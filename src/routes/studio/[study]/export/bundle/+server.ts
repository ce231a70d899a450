import { bundle } from '#lib/server/bundles.ts'
import { bySlug } from '#lib/server/studies.ts'
import { attachment } from '../../../../attachment.ts'
import { orErrorPage } from '../../../../refused.ts'
import type { RequestHandler } from './$types'

/** The study itself, with its pictures, to be brought in elsewhere. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { db } = locals.app.store.database
  return attachment(await orErrorPage(async () => bundle(db, await bySlug(db, params.study))))
}
