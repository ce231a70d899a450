import { file } from '#lib/report/file.ts'
import type { RequestHandler } from './$types'
import { told } from '../told.ts'

/** The report as one file, the same bytes for the same answers. */
export const GET: RequestHandler = async ({ locals, params }) =>
  new Response(file(await told(locals.app.store, params.study), true), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="${params.study}-report.html"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
