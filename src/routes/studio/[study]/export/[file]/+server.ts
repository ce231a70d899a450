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
