import { redirect } from '@sveltejs/kit'
import { type BackgroundAnswer, backgroundOf } from '#lib/domain/background.ts'
import { languageFor } from '#lib/messages/catalogue.ts'
import * as background from '#lib/server/background.ts'
import * as participations from '#lib/server/participations.ts'
import * as places from '#lib/server/places.ts'
import { orSamePage } from '../../../refused.ts'
import { localeAsked } from '../locale.ts'
import { type Passage, goOn, passageOf } from '../visit.ts'
import type { Actions, PageServerLoad } from './$types'

/** A field holds the number of an answer, or this. */
const declined = 'declined'

const fieldName = (code: string) => `background_${code}`

export const load: PageServerLoad = async (event) => {
  const { store, participation, study } = await arrived(await passageOf(event))
  const kept = await background.current(store.database.db, participation, study)
  return {
    answering: true,
    back: study.items.some((item) => item.closing) ? 'closing' : `storyboard/${participation.order.length}`,
    questions: backgroundOf(study).map((question) => {
      const said = kept.find(({ code }) => code === question.code)
      return { ...question, name: fieldName(question.code), field: said ? String(said.value ?? declined) : '' }
    }),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const passage = await arrived(await passageOf(event))
    const { store, record, participation, study, language } = passage
    const form = await event.request.formData()
    const locale = localeAsked(form, record.study)
    const posted = Object.fromEntries(
      backgroundOf(study).map(({ code }) => [fieldName(code), String(form.get(fieldName(code)) ?? '')]),
    )
    const kept = await background.current(store.database.db, participation, study)
    const said = backgroundOf(study).flatMap(({ code }): BackgroundAnswer[] => {
      const field = form.has('skip') ? '' : posted[fieldName(code)]!
      if (field !== '') return [{ code, value: field === declined ? null : Number(field) }]
      // Whoever goes on without an answer declines, as with any other question; who changes the language has not gone on.
      return locale || kept.some((one) => one.code === code) ? [] : [{ code, value: null }]
    })
    const refused = await orSamePage(
      async () => {
        if (locale) await participations.changeLanguage(store, participation, locale)
        await background.save(store, participation, study, said)
        if (!locale) await participations.complete(store, participation)
        return null
      },
      { posted },
      locale ? languageFor(locale) : language,
    )
    if (refused) return refused
    if (locale) redirect(303, event.url.pathname)
    return goOn({ ...passage, participation: { ...participation, state: 'completed' } })
  },
}

/** Lets those through who have answered all else, or are done; others are led to where they stand. */
async function arrived(passage: Passage): Promise<Passage> {
  const { store, participation, study } = passage
  const { at } = await places.current(store.database.db, participation, study)
  return backgroundOf(study).length > 0 && (at === 'background' || at === 'end') ? passage : goOn(passage)
}
