import { redirect } from '@sveltejs/kit'
import * as answers from '#lib/server/answers.ts'
import * as rationales from '#lib/server/rationales.ts'
import { orSamePage } from '../../../../refused.ts'
import { changes, fieldsOf, newest, postedOf, withoutBlanks } from '../../answer-form.ts'
import { inOtherLanguage } from '../../other-language.ts'
import { postOf } from '../../post.ts'
import { storyboardShown } from '../../storyboard-shown.ts'
import { type Passage, goOn, passageOf } from '../../visit.ts'
import { askedAgain } from '../questions.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const passage = await passageOf(event)
  const { store, participation } = passage
  const { storyboard, questions } = await openedAt(event, passage)
  const kept = await answers.current(store.database.db, participation.id)
  return {
    answering: true,
    ...storyboardShown(passage, storyboard, kept),
    rationale: storyboard.rationale,
    questions,
    fields: fieldsOf(questions, kept),
    revision: newest(kept),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const passage = await passageOf(event)
    const { store, participation, study, language } = passage
    const { questions } = await openedAt(event, passage)
    const { form, before, now } = await postOf(event, passage)
    // Whoever leaves blank here what they left blank before says nothing new.
    const save = withoutBlanks(changes(questions, form, before, now), now)
    const posted = postedOf(questions, form)
    const elsewhere = await inOtherLanguage(event.url, passage, { form, save, now, values: { posted } })
    if (elsewhere) return elsewhere
    const result = await orSamePage(() => answers.save(store, participation, study, save), { posted }, language)
    return 'saved' in result ? redirect(303, `/s/${event.params.study}/end`) : result
  },
}

/** The storyboard at this number, if this person has opened its rationale; others are led to where they stand. */
async function openedAt({ params }: Pick<RequestEvent, 'params'>, passage: Passage) {
  const { store, participation, study } = passage
  const place = rationales.offered(study, participation).find(({ number }) => number === Number(params.number))
  const opened = await rationales.opened(store.database.db, participation.id)
  if (!place || !opened.has(place.storyboard.code)) return goOn(passage)
  return { ...place, questions: askedAgain(place.storyboard.code, study.items, participation.itemOrder) }
}
