import { dev } from '$app/environment'
import { env } from '$env/dynamic/private'
import { type Handle, type HandleServerError, type RequestEvent, type ServerInit, error, redirect } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import { closestLocale, wishedLocales } from '#lib/domain/tongue.ts'
import { languageFor, messagesIn } from '#lib/messages/catalogue.ts'
import { type Language, directionOf, languages } from '#lib/messages/language.ts'
import { type App, connect } from '#lib/server/app.ts'
import { bounded } from '#lib/server/bounded.ts'
import { bodyLimit, methodsOf, policyOf } from '#lib/server/policies.ts'
import { welcome } from '#lib/server/welcome.ts'
import { closed } from './routes/analyze/closed.ts'
import { keyShown } from './routes/api/v1/key-shown.ts'
import { answered } from './routes/api/v1/problem.ts'
import { troubleIn, typedAgain, typedIn } from './routes/trouble.ts'

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
  event.locals.key = null
  event.locals.lang = languageOf(event)
  const policy = policyOf(event.route.id, event.request.method)
  if (policy === null && event.url.pathname.startsWith('/api/')) return refusedCall(event.route.id)
  if (event.route.id !== null && policy === null) {
    const lang = languageFor(event.locals.lang)
    error(405, troubleIn(lang, 405, messagesIn(lang).refusals.other))
  }
  if (event.route.id?.startsWith('/studio')) event.locals.account = await app.accounts.signedIn(event.request.headers)
  if (policy === 'designer' && !event.locals.account)
    redirect(303, `/studio/sign-in?to=${encodeURIComponent(event.url.pathname)}`)
  event.request = bounded(event.request, bodyLimit(event.route.id), tooLarge)
  if (event.request.method === 'POST' && event.route.id?.startsWith('/s/')) event.locals.posted = event.request.clone()
  const speaking = (html: string) =>
    html.replace('%faultline.lang%', event.locals.lang).replace('%faultline.dir%', directionOf(event.locals.lang))
  const served = () => Promise.resolve(resolve(event, { transformPageChunk: ({ html }) => speaking(html) }))
  const response = policy === 'researcher' ? await answered(() => withKey(event, served)) : await served()
  // Pages, too, say when it is worth trying again.
  if (response.status === 429 && !response.headers.has('retry-after')) response.headers.set('retry-after', '60')
  // While it is developed the page is served in parts, over a connection of its own.
  const sends = response.headers.get('content-security-policy')
  if (event.route.id === '/analyze' && sends && !dev) response.headers.set('content-security-policy', closed(sends))
  app.counters.request(policy, response.status)
  return response
}

/** Serves a program that shows a key. */
async function withKey(event: RequestEvent, served: () => Promise<Response>): Promise<Response> {
  event.locals.key = await keyShown(event)
  return served()
}

/** The language for whoever asks, until more is known of them. The studio speaks English. */
function languageOf({ request, route, url }: RequestEvent): Language {
  if (!/^\/(s\/|$)/.test(route.id ?? '/s/') || url.pathname.startsWith('/studio')) return 'en'
  const wishes = [url.searchParams.get('lang') ?? '', ...wishedLocales(request.headers.get('accept-language'))]
  return closestLocale(wishes, languages) ?? 'en'
}

/** What a program is told that calls an address that is not there, or in a way that it does not take. */
function refusedCall(route: string | null): Response {
  const [status, title] = route === null ? [404, 'Not found'] : [405, 'Method not allowed']
  const detail = 'GET /api/v1/openapi.json names the calls there are.'
  const allow = methodsOf(route).join(', ')
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail }), {
    status,
    headers: { 'content-type': 'application/problem+json', ...(allow ? { allow } : {}) },
  })
}

/** What nobody foresaw: logged under an id without the address's secrets, and told with that id and what was typed. */
export const handleError: HandleServerError = async ({ error: cause, event, status, message }) => {
  const lang = event.url.pathname.startsWith('/studio') ? 'en' : languageFor(event.locals.lang)
  const words = messagesIn(lang)
  if (status === 404) return troubleIn(lang, status, words.error.noPage)
  const id = randomUUID().slice(0, 8)
  console.error(`[${id}] ${event.request.method} ${event.route.id ?? 'unknown route'}:`, cause)
  const refused = lang === 'en' ? message : words.refusals.other
  const trouble = troubleIn(lang, status, status < 500 ? refused : words.error.keptBefore, id)
  const fields = status < 500 ? [] : await typedIn(event.locals.posted)
  return fields.length > 0 ? { ...trouble, typed: typedAgain(lang, fields) } : trouble
}
