import { download, offered } from '#lib/server/downloads.ts'
import { bySlug } from '#lib/server/studies.ts'
import { orErrorPage } from '../../../../refused.ts'
import type { RequestHandler } from './$types'

export const GET: RequestHandler = async ({ locals, params }) => {
  const { name, type, size, body } = await orErrorPage(() =>
    download(locals.app.store.database, params.study, params.file),
  )
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-length': String(size),
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** Asked for the head alone, nothing is written out that nobody would read; what is not there is refused as in GET. */
export const HEAD: RequestHandler = async ({ locals, params }) => {
  await orErrorPage(async () => {
    offered(params.file)
    await bySlug(locals.app.store.database.db, params.study)
  })
  return new Response(null, { headers: { 'cache-control': 'no-store' } })
}
