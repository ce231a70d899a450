import { error, redirect } from '@sveltejs/kit'
import type { Cookies, RequestEvent } from '@sveltejs/kit'
import type { Participation } from '#lib/domain/participation.ts'
import { permits } from '#lib/domain/state.ts'
import type { Study } from '#lib/domain/study.ts'
import { languageFor, messagesIn } from '#lib/messages/catalogue.ts'
import type { Language } from '#lib/messages/language.ts'
import * as consents from '#lib/server/consents.ts'
import { guessing } from '#lib/server/limits.ts'
import * as participations from '#lib/server/participations.ts'
import * as places from '#lib/server/places.ts'
import * as starts from '#lib/server/starts.ts'
import type { Store } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { addressOf } from '../../address-of.ts'
import { orErrorPage } from '../../refused.ts'
import { troubleIn } from '../../trouble.ts'
import { localeFor } from './locale.ts'

/** A participant's request: which study, where it is kept, and whose participation this browser holds. */
export interface Visit {
  store: Store
  record: studies.StudyRecord
  participation: Participation | null
  token: string | null
  /** A designer trying the study: nothing is kept. */
  trial: boolean
  /** The language that was chosen, and the one of the interface that goes with it. */
  locale: string
  language: Language
}

interface Request {
  cookies: Cookies
  locals: App.Locals
  params: { study: string }
  request: globalThis.Request
  url: URL
}

const trialCookie = 'faultline_try'

/** A trial holds its participation in a cookie of its own: a designer's real one stays. */
const cookieName = (trial: boolean) => (trial ? 'faultline_try_participation' : 'faultline_participation')

export async function visitOf({ cookies, locals, params, request, url }: Request): Promise<Visit> {
  const { app } = locals
  const lang = languageFor(locals.lang)
  const trial = cookies.get(trialCookie) === '1'
  if (trial && !(await isOpenTrial(app, params.study, request.headers))) {
    endTrial({ cookies, params })
    error(410, troubleIn(lang, 410, messagesIn(lang).trial.ended))
  }
  const store = trial ? app.trial : app.store
  const { db } = store.database
  const record = await orErrorPage(() => studies.bySlug(db, params.study), lang)
  const token = cookies.get(cookieName(trial)) ?? null
  const known = token ? await participations.byToken(db, token) : null
  const participation = known?.study === record.id ? known : null
  const locale = participation?.locale ?? localeFor({ request, url }, record.study)
  const language = languageFor(locale)
  locals.lang = language
  return { store, record, participation, token: participation && token, trial, locale, language }
}

/** A visit in the middle of a participation, with the version of the study that this person sees. */
export interface Passage extends Visit {
  participation: Participation
  token: string
  study: Study
}

/**
 * The visit of somebody who goes on with what they began. Others are led to the first page, and who has not read a
 * changed consent to that one; but a form that was sent from a page that lay open is taken first.
 */
export async function passageOf(event: Request): Promise<Passage> {
  const passage = await takingPart(event)
  if (event.request.method === 'GET' && (await consentDue(passage))) redirect(303, `/s/${passage.record.slug}/consent`)
  return passage
}

/** What this person is to be asked about before the next step, or null. Where no step can follow, nobody is asked. */
export const consentDue = async ({ store, record, participation }: Visit) =>
  participation && permits(record.state, 'answer')
    ? consents.due(store.database.db, participation, record.version)
    : null

/** The visit of somebody who takes part, whether they go on or look back; others are led to the first page. */
export async function takingPart(event: Request): Promise<Passage> {
  const visit = await visitOf(event)
  const { store, participation, token } = visit
  if (!participation || !token) redirect(303, `/s/${event.params.study}`)
  const study = await participations.studySeen(store.database.db, participation)
  return { ...visit, participation, token, study }
}

/** Leads to where a participation stands. */
export async function goOn({
  store,
  record,
  participation,
  study,
}: Pick<Passage, 'store' | 'record' | 'participation' | 'study'>): Promise<never> {
  const place = await places.current(store.database.db, participation, study)
  redirect(303, `/s/${record.slug}/${place.at === 'storyboard' ? `storyboard/${place.number}` : place.at}`)
}

/** Lets this browser hold a participation: for the participants' pages of this study alone. */
export function hold({ cookies, params, url }: Request, token: string): void {
  cookies.set(cookieName(cookies.get(trialCookie) === '1'), token, {
    path: `/s/${params.study}`,
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: 60 * 60 * 24 * 90,
  })
}

/** Makes this browser forget its participation. What was given stays on the server. */
export const forget = ({ cookies, params }: Request) =>
  cookies.delete(cookieName(cookies.get(trialCookie) === '1'), { path: `/s/${params.study}` })

/** Ends a designer's trial in this browser. */
export function endTrial({ cookies, params }: Pick<Request, 'cookies' | 'params'>): void {
  for (const name of [trialCookie, cookieName(true)]) cookies.delete(name, { path: `/s/${params.study}` })
}

/** Whether there is such a trial still, and a designer to see it: both end with a restart or a sign-out. */
async function isOpenTrial(app: App.Locals['app'], slug: string, headers: Headers): Promise<boolean> {
  if (!(await app.accounts.signedIn(headers))) return false
  return (await studies.all(app.trial.database.db)).some((record) => record.slug === slug)
}

/**
 * Whether a request may see the study at all: anyone for an open one; else whoever holds a group's link, takes part
 * already, or works in the studio.
 */
export async function admitted(
  visit: Visit,
  event: Request & Pick<RequestEvent, 'getClientAddress'>,
): Promise<boolean> {
  if (visit.record.study.access === 'open' || visit.participation || visit.trial) return true
  const code = event.url.searchParams.get('g')
  const { id } = visit.record
  const looked = () => starts.groupOfLink(visit.store.database.db, id, code ?? '')
  const found = () => guessing(looked, (group) => group !== null, 'link', id, addressOf(event))
  if (code && (await orErrorPage(found, visit.language))) return true
  return (await event.locals.app.accounts.signedIn(event.request.headers)) !== null
}

/** The error page for those who are not admitted: the same as for a study that is not there. */
export const turnedAway = ({ language: lang }: Visit): never =>
  error(404, troubleIn(lang, 404, messagesIn(lang).refusals.askForLink))
