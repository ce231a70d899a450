import { redirect } from '@sveltejs/kit'
import * as answers from '#lib/server/answers.ts'
import * as places from '#lib/server/places.ts'
import { orSamePage } from '../../../../refused.ts'
import { changes, declining, fieldsOf, newest, postedOf, questionsAbout } from '../../answer-form.ts'
import { inOtherLanguage } from '../../other-language.ts'
import { postOf } from '../../post.ts'
import { storyboardShown } from '../../storyboard-shown.ts'
import { goOn, passageOf } from '../../visit.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const passage = await passageOf(event)
  const { store, participation, study } = passage
  const { number, storyboard, questions } = await placeOf(event, passage)
  const total = participation.order.length
  const parts = total + (study.items.some((item) => item.closing) ? 1 : 0)
  await places.shown(store, participation, storyboard.code)
  const kept = await answers.current(store.database.db, participation.id)
  return {
    answering: true,
    number,
    total,
    minutesLeft: Math.max(1, Math.round((study.minutes * (parts - number + 1)) / parts)),
    parts,
    ...storyboardShown(passage, storyboard, kept),
    questions,
    fields: fieldsOf(questions, kept),
    revision: newest(kept),
  }
}

export const actions: Actions = {
  default: async (event) => {
    const passage = await passageOf(event)
    const { store, participation, study, language } = passage
    const { storyboard, questions, number } = await placeOf(event, passage)
    const { form, before, now } = await postOf(event, passage)
    const without = form.has('without')
    const save = without ? declining(questions, now) : changes(questions, form, before, now)
    const posted = without ? fieldsOf(questions, now) : postedOf(questions, form)
    const elsewhere = await inOtherLanguage(event.url, passage, { form, save, now, values: { posted } })
    if (elsewhere) return elsewhere
    const result = await orSamePage(
      () => answers.save(store, participation, study, save, storyboard.code),
      { posted },
      language,
    )
    if (!('saved' in result)) return result
    if (number < participation.order.length) redirect(303, `/s/${event.params.study}/storyboard/${number + 1}`)
    return goOn(passage)
  },
}

/** The storyboard at this number, if this person has come so far; others are led to where they stand. */
async function placeOf(event: Pick<RequestEvent, 'params'>, passage: Awaited<ReturnType<typeof passageOf>>) {
  const { store, participation, study } = passage
  const number = Number(event.params.number)
  const code = participation.order[number - 1]
  const storyboard = study.storyboards.find((one) => one.code === code)
  const place = await places.current(store.database.db, participation, study)
  const reached = place.at === 'storyboard' ? place.number : place.at === 'group' ? 0 : participation.order.length
  if (!storyboard || number > reached) return goOn(passage)
  return { number, storyboard, questions: questionsAbout(storyboard.code, study.items, participation.itemOrder, false) }
}
