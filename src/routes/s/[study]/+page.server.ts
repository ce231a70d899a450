import { redirect } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import { consentParts } from '#lib/domain/consent.ts'
import { seenPerPerson } from '#lib/domain/seen.ts'
import { stateSentence } from '#lib/domain/state.ts'
import type { Study } from '#lib/domain/study.ts'
import { inLocale, localesOf } from '#lib/domain/translation.ts'
import { Refusal } from '#lib/server/refusal.ts'
import * as starts from '#lib/server/starts.ts'
import { orSamePage } from '../../refused.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { type Visit, admitted, endTrial, forget, goOn, hold, passageOf, turnedAway, visitOf } from './visit.ts'

export const load: PageServerLoad = async (event) => {
  const visit = await visitOf(event)
  if (!(await admitted(visit, event))) turnedAway()
  const { study: own, state, simulated } = visit.record
  const study = inLocale(own, visit.participation?.locale ?? languageOf(event, own))
  event.locals.lang = study.locale
  return {
    languages: state === 'live' && !visit.participation ? languages(own, study.locale) : [],
    locale: study.locale === own.locale ? '' : study.locale,
    title: state === 'draft' ? 'A study in the making' : study.title,
    open: study.access === 'open',
    invitation: state === 'live' ? invitationOf(study) : null,
    state: simulated ? 'This is a copy with simulated answers. Nobody can take part in it.' : stateSentence(state),
    started: visit.participation !== null,
    completed: visit.participation?.state === 'completed',
    ...(await linked({ ...visit, record: { ...visit.record, study } }, event.url.searchParams.get('g'))),
  }
}

/** The language asked for, else the first of the browser's that the study can be read in. */
function languageOf({ url, request }: Pick<RequestEvent, 'url' | 'request'>, study: Study): string | null {
  const asked = url.searchParams.get('lang')
  if (asked !== null) return asked
  const wished = (request.headers.get('accept-language') ?? '').split(',').map((one) => one.split(';')[0]!.trim())
  const plain = (tag: string) => tag.split('-')[0]!.toLowerCase()
  for (const tag of wished) {
    const found = localesOf(study).find((locale) => plain(locale) === plain(tag))
    if (found) return found
  }
  return null
}

/** Each language by its own name, where there is a choice. */
function languages(study: Study, here: string) {
  const locales = localesOf(study)
  if (locales.length < 2) return []
  return locales.map((locale) => ({
    locale,
    name: new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale,
    here: locale === here,
  }))
}

const groupName = (study: Study, code: string) => study.groups.find((group) => group.code === code)?.name ?? null

/** The group that a link leads to, by its secret code or, in an open study, by its name; unknown ones lead to the choice. */
async function linked({ store, record }: Visit, code: string | null) {
  if (!code) return { code: '', linkedGroup: null }
  const byLink = await starts.groupOfLink(store.database.db, record.id, code)
  const group = groupName(record.study, byLink ?? (record.study.access === 'open' ? code : ''))
  return { code: group ? code : '', linkedGroup: group }
}

/** What a person reads before agreeing, and the nonce by which agreeing twice is agreeing once. */
const invitationOf = ({ introduction, minutes, consent, ...study }: Study) => ({
  introduction,
  minutes,
  storyboards: seenPerPerson(study),
  consent: { version: consent.version, parts: consentParts(consent), agree: consent.agree },
  nonce: randomUUID(),
})

export const actions: Actions = {
  /** Records the consent; with a group's link the group is known too. */
  consent: async (event) => {
    const form = await event.request.formData()
    const code = String(form.get('g') ?? '')
    const consent = { version: Number(form.get('version')), accepted: true as const }
    const nonce = String(form.get('nonce') ?? '')
    const locale = String(form.get('locale') ?? '').slice(0, 35)
    const consenting = { consent, nonce, ...(locale ? { locale } : {}) }
    const { store, record, participation } = await visitOf(event)
    if (participation) return goOn(await passageOf(event))
    const result = await orSamePage(async () => {
      if (!form.has('accepted')) throw new Refusal(422, 'Please tick the box if you agree.', 'accepted')
      const choice = code ? await choiceOf(code) : null
      return choice
        ? starts.start(store, record, { ...choice, ...consenting })
        : starts.begin(store, record, consenting)
    }, {})
    if (!('token' in result)) return result
    hold(event, result.token)
    return goOn({ store, record, participation: result.participation, study: record.study })

    async function choiceOf(code: string) {
      const byLink = await starts.groupOfLink(store.database.db, record.id, code)
      if (byLink || record.study.access !== 'open') return { code }
      return groupName(record.study, code) ? { group: code } : null
    }
  },

  /** Goes on where this browser's participation stands. */
  resume: async (event) => goOn(await passageOf(event)),

  /** Somebody else takes the device: this browser forgets, the server keeps. */
  another: (event) => {
    forget(event)
    redirect(
      303,
      `/s/${event.params.study}${event.url.searchParams.has('g') ? `?g=${encodeURIComponent(event.url.searchParams.get('g') ?? '')}` : ''}`,
    )
  },

  /** A designer has seen enough. */
  untry: (event) => {
    endTrial(event)
    redirect(303, `/studio/${event.params.study}/launch`)
  },
}
