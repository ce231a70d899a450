import { download } from '#lib/server/downloads.ts'
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

/** Asked for the head alone, nothing is written out that nobody would read. */
export const HEAD: RequestHandler = () => new Response(null, { headers: { 'cache-control': 'no-store' } })
