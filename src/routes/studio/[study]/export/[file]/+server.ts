import { download, offered } from '#lib/server/downloads.ts'
import { bySlug } from '#lib/server/studies.ts'
import { attachment } from '../../../../attachment.ts'
import { orErrorPage } from '../../../../refused.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) =>
  attachment(await orErrorPage(() => download(locals.app.store.database, params.study, params.file)))

/** Asked for the head alone, nothing is written out that nobody would read; what is not there is refused as in GET. */
export const HEAD: RequestHandler = async ({ locals, params }) => {
  await orErrorPage(async () => {
    offered(params.file)
    await bySlug(locals.app.store.database.db, params.study)
  })
  return new Response(null, { headers: { 'cache-control': 'no-store' } })
}
