import { error } from '@sveltejs/kit'
import * as metrics from '#lib/server/metrics.ts'
import type { RequestHandler } from './$types'

/** For Prometheus, and for nobody while `METRICS_TOKEN` is not set. */
export const GET: RequestHandler = async ({ locals: { app }, request }) => {
  const admitted = metrics.admits(app, request.headers.get('authorization'))
  if (admitted === null) error(404, 'There is no page at this address.')
  if (!admitted) return new Response('', { status: 401, headers: { 'www-authenticate': 'Bearer' } })
  return new Response(await metrics.text(app), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  })
}
