import { redirect } from '@sveltejs/kit'
import { consentParts } from '#lib/domain/consent.ts'
import { stateSentence } from '#lib/domain/state.ts'
import * as starts from '#lib/server/starts.ts'
import { orSamePage } from '../../refused.ts'
import type { Actions, PageServerLoad } from './$types'
import { admitted, endTrial, forget, goOn, hold, passageOf, turnedAway, visitOf } from './visit.ts'

export const load: PageServerLoad = async (event) => {
  const visit = await visitOf(event)
  if (!(await admitted(visit, event))) turnedAway()
  const { study, state, simulated } = visit.record
  return {
    title: state === 'draft' ? 'A study in the making' : study.title,
    introduction: study.introduction,
    minutes: study.minutes,
    storyboards: study.storyboards.length,
    consent: { version: study.consent.version, parts: consentParts(study.consent), agree: study.consent.agree },
    open: state === 'live',
    state: simulated ? 'This is a copy with simulated answers. Nobody can take part in it.' : stateSentence(state),
    started: visit.participation !== null,
    completed: visit.participation?.state === 'completed',
    code: event.url.searchParams.get('g') ?? '',
  }
}

export const actions: Actions = {
  /** Records the consent; with a group's link the group is known too. */
  consent: async (event) => {
    const form = await event.request.formData()
    const code = String(form.get('g') ?? '')
    const consent = { version: Number(form.get('version')), accepted: true as const }
    const { store, record } = await visitOf(event)
    const result = await orSamePage(async () => {
      const choice = code ? await choiceOf(code) : null
      return choice ? starts.start(store, record, { ...choice, consent }) : starts.begin(store, record, { consent })
    }, {})
    if (!('token' in result)) return result
    hold(event, result.token)
    return goOn({ store, record, participation: result.participation, study: record.study })

    async function choiceOf(code: string) {
      const byLink = await starts.groupOfLink(store.database.db, record.id, code)
      return byLink || record.study.access !== 'open' ? { code } : { group: code }
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
    forget(event)
    endTrial(event)
    redirect(303, `/studio/${event.params.study}/launch`)
  },
}
