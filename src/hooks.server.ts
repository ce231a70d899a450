import { env } from '$env/dynamic/private'
import { type Handle, type HandleServerError, type ServerInit, error, redirect } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import { type App, connect } from '#lib/server/app.ts'
import { bounded } from '#lib/server/bounded.ts'
import { bodyLimit, policyOf } from '#lib/server/policies.ts'
import { welcome } from '#lib/server/welcome.ts'

let app: App

/** What reading a body ends in that is larger than its route takes. */
const tooLarge = (() => {
  try {
    error(413, 'The request is larger than this server takes here.')
  } catch (cause) {
    return cause
  }
})()

export const init: ServerInit = async () => {
  app = await connect(env)
  await welcome(app)
}

/** The request guard: hands each request what it needs, and lets through only what the policy table names. */
export const handle: Handle = async ({ event, resolve }) => {
  event.locals.app = app
  event.locals.account = null
  event.locals.lang = 'en'
  const policy = policyOf(event.route.id, event.request.method)
  if (policy === null && event.url.pathname.startsWith('/api/')) return refusedCall(event.route.id)
  if (event.route.id !== null && policy === null) error(405, 'This address cannot be used in this way.')
  if (event.route.id?.startsWith('/studio')) event.locals.account = await app.accounts.signedIn(event.request.headers)
  if (policy === 'designer' && !event.locals.account)
    redirect(303, `/studio/sign-in?to=${encodeURIComponent(event.url.pathname)}`)
  event.request = bounded(event.request, bodyLimit(event.route.id), tooLarge)
  return resolve(event, { transformPageChunk: ({ html }) => html.replace('%faultline.lang%', event.locals.lang) })
}

/** What a program is told that calls an address that is not there, or in a way that it does not take. */
function refusedCall(route: string | null): Response {
  const [status, title] = route === null ? [404, 'Not found'] : [405, 'Method not allowed']
  const body = JSON.stringify({ type: 'about:blank', title, status, detail: 'The contract names the calls there are.' })
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json' } })
}

/** What nobody foresaw: logged under an id without the address's secrets, and told with that id. */
export const handleError: HandleServerError = ({ error: cause, event, status, message }) => {
  if (status === 404) return { message: 'There is no page at this address.' }
  const id = randomUUID().slice(0, 8)
  console.error(`[${id}] ${event.request.method} ${event.route.id ?? 'unknown route'}:`, cause)
  return { message: status < 500 ? message : 'Something broke on our side. What was saved before is kept.', id }
}
