import { bundle } from '#lib/server/bundles.ts'
import { bySlug } from '#lib/server/studies.ts'
import { orErrorPage } from '../../../../refused.ts'
import type { RequestHandler } from './$types'

/** The study itself, with its pictures, to be brought in elsewhere. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { db } = locals.app.store.database
  const { name, type, size, body } = await orErrorPage(async () => bundle(db, await bySlug(db, params.study)))
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
