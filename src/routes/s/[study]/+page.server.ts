import { redirect } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import { consentParts } from '#lib/domain/consent.ts'
import { noneFits } from '#lib/domain/group.ts'
import { seenPerPerson } from '#lib/domain/seen.ts'
import type { Study } from '#lib/domain/study.ts'
import { inLocale } from '#lib/domain/translation.ts'
import { languageFor, messagesIn } from '#lib/messages/catalogue.ts'
import type { Language } from '#lib/messages/language.ts'
import { count } from '#lib/server/limits.ts'
import * as participations from '#lib/server/participations.ts'
import { Refusal } from '#lib/server/refusal.ts'
import * as starts from '#lib/server/starts.ts'
import { addressOf } from '../../address-of.ts'
import { orSamePage } from '../../refused.ts'
import type { Actions, PageServerLoad } from './$types'
import { localeAsked } from './locale.ts'
import { type Visit, admitted, endTrial, forget, goOn, hold, passageOf, turnedAway, visitOf } from './visit.ts'

export const load: PageServerLoad = async (event) => {
  const visit = await visitOf(event)
  if (!(await admitted(visit, event))) turnedAway(visit)
  const { study: own, state, simulated } = visit.record
  const study = inLocale(own, visit.locale)
  return {
    title: state === 'draft' ? null : study.title,
    open: study.access === 'open',
    invitation: state === 'live' ? invitationOf(study, visit.language) : null,
    state,
    simulated,
    started: visit.participation !== null,
    completed: visit.participation?.state === 'completed',
    ...(await linked({ ...visit, record: { ...visit.record, study } }, event.url.searchParams.get('g'))),
  }
}

const groupName = (study: Study, code: string) => study.groups.find((group) => group.code === code)?.name ?? null

/** The group that a link leads to, by its secret code or, in an open study, by its name; unknown ones lead to the choice. */
async function linked({ store, record }: Visit, code: string | null) {
  if (!code) return { code: '', linkedGroup: null, noneFits: false }
  const byLink = await starts.groupOfLink(store.database.db, record.id, code)
  const group = groupName(record.study, byLink ?? (record.study.access === 'open' ? code : ''))
  // A shared device has a link for those whom no group fits: they are named in the page's language, and may say more.
  const none = byLink === noneFits
  return { code: none || group ? code : '', linkedGroup: group, noneFits: none }
}

/** What a person reads before agreeing, and the nonce by which agreeing twice is agreeing once. */
const invitationOf = ({ introduction, minutes, consent, ...study }: Study, language: Language) => ({
  introduction,
  minutes,
  storyboards: seenPerPerson(study),
  consent: {
    version: consent.version,
    parts: consentParts(consent, messagesIn(language).consent),
    agree: consent.agree,
  },
  nonce: randomUUID(),
})

export const actions: Actions = {
  /** Records the consent; with a group's link the group is known too. */
  consent: async (event) => {
    const form = await event.request.formData()
    const code = String(form.get('g') ?? '')
    const consent = { version: Number(form.get('version')), accepted: true as const }
    const nonce = String(form.get('nonce') ?? '')
    const groupWords = String(form.get('groupWords') ?? '')
    const { store, record, participation } = await visitOf(event)
    const locale = localeAsked(form, record.study) ?? 'en'
    const language = languageFor(locale)
    const consenting = { consent, nonce, locale, headings: messagesIn(language).consent }
    if (participation) return goOn(await passageOf(event))
    const result = await orSamePage(
      async () => {
        if (!form.has('accepted')) throw new Refusal(422, ({ refusals }) => refusals.agree, 'accepted')
        count('starts', record.id, addressOf(event))
        const choice = code ? await choiceOf(code) : null
        return choice
          ? starts.start(store, record, { ...choice, ...consenting })
          : starts.begin(store, record, consenting)
      },
      {},
      language,
    )
    if (!('token' in result)) return result
    hold(event, result.token)
    return goOn({ store, record, participation: result.participation, study: record.study })

    async function choiceOf(code: string) {
      const byLink = await starts.groupOfLink(store.database.db, record.id, code)
      if (byLink || record.study.access !== 'open') return { code, groupWords }
      return groupName(record.study, code) ? { group: code } : null
    }
  },

  /** Goes on in another language, on the page where it was asked for. */
  language: async (event) => {
    const { store, record, participation, language } = await visitOf(event)
    const form = await event.request.formData()
    const locale = localeAsked(form, record.study)
    const first = `/s/${record.slug}`
    const result = await orSamePage(
      async () => {
        if (participation && locale) await participations.changeLanguage(store, participation, locale)
      },
      {},
      language,
    )
    if (result) return result
    const to = String(form.get('to') ?? '')
    redirect(303, to.startsWith(`${first}/`) ? to : first)
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
