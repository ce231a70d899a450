import { redirect } from '@sveltejs/kit'
import { backgroundOf } from '#lib/domain/background.ts'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import * as places from '#lib/server/places.ts'
import { orSamePage } from '../../../refused.ts'
import { changes, fieldsOf, newest, postedOf, questionsAbout } from '../answer-form.ts'
import { inOtherLanguage } from '../other-language.ts'
import { postOf } from '../post.ts'
import { hasLooked, panelsShown } from '../storyboard-shown.ts'
import { type Passage, goOn, passageOf } from '../visit.ts'
import type { Actions, PageServerLoad } from './$types'

/** The closing block stands in the table of showings under the empty name. */
const closing = ''

export const load: PageServerLoad = async (event) => {
  const passage = await arrived(await passageOf(event))
  const { store, participation, study } = passage
  await places.shown(store, participation, closing)
  const kept = await answers.current(store.database.db, participation.id)
  return {
    answering: true,
    last: backgroundOf(study).length === 0,
    total: participation.order.length,
    storyboards: participation.order.flatMap((code) => {
      const storyboard = study.storyboards.find((one) => one.code === code)!
      // Whoever went on without a story is not shown it here.
      if (storyboard.contentNote !== undefined && !hasLooked(code, kept)) return []
      const questions = questionsAbout(code, study.items, participation.itemOrder, true)
      const panels = panelsShown(passage, storyboard)
      return [{ code, title: storyboard.title, panels, questions, fields: fieldsOf(questions, kept) }]
    }),
    revision: newest(kept),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const passage = await arrived(await passageOf(event))
    const { store, participation, study, language } = passage
    const questions = participation.order.flatMap((code) =>
      questionsAbout(code, study.items, participation.itemOrder, true),
    )
    const { form, before, now } = await postOf(event, passage)
    const save = changes(questions, form, before, now)
    const posted = postedOf(questions, form)
    const elsewhere = await inOtherLanguage(event.url, passage, { form, save, now, values: { posted } })
    if (elsewhere) return elsewhere
    const result = await orSamePage(
      async () => {
        await answers.save(store, participation, study, save, closing)
        if (backgroundOf(study).length === 0) await participations.complete(store, participation)
        return null
      },
      { posted },
      language,
    )
    if (result === null && backgroundOf(study).length > 0) redirect(303, `/s/${event.params.study}/background`)
    return result ?? goOn({ ...passage, participation: { ...participation, state: 'completed' } })
  },
}

/** Lets those through who have seen every storyboard; others are led to where they stand. */
async function arrived(passage: Passage): Promise<Passage> {
  const { store, participation, study } = passage
  const { at } = await places.current(store.database.db, participation, study)
  return at === 'closing' || at === 'background' || at === 'end' ? passage : goOn(passage)
}
