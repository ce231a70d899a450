import { redirect } from '@sveltejs/kit'
import { wordsDrawn } from '#lib/domain/fallback.ts'
import { translatedInto } from '#lib/domain/translation.ts'
import * as answers from '#lib/server/answers.ts'
import * as places from '#lib/server/places.ts'
import { orSamePage } from '../../../../refused.ts'
import { changes, declining, fieldsOf, isDeclined, newest, postedOf, questionsAbout } from '../../answer-form.ts'
import { inOtherLanguage } from '../../other-language.ts'
import { panelAddress } from '../../panels/address.ts'
import { goOn, passageOf } from '../../visit.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const passage = await passageOf(event)
  const { store, record, participation, study, trial } = passage
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
    title: storyboard.title,
    contentNote: storyboard.contentNote ?? null,
    looked: kept.some((one) => one.storyboard === storyboard.code && !isDeclined(one)),
    panels: storyboard.panels.map((panel, index) => ({
      caption: panel.caption,
      text: panel.text,
      drawn: wordsDrawn(panel),
      image: panelAddress(record.slug, trial ? 'try' : participation.version, storyboard, index, translatedInto(study)),
    })),
    flows: storyboard.flows,
    kept: storyboard.model.retention,
    runsOn: storyboard.model.runsOn,
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
    const form = await event.request.formData()
    const { db } = store.database
    const before = await answers.asOf(db, participation.id, Number(form.get('revision')))
    const now = await answers.current(db, participation.id)
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
