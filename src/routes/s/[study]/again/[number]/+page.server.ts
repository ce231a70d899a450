import { redirect } from '@sveltejs/kit'
import { wordsDrawn } from '#lib/domain/fallback.ts'
import { translatedInto } from '#lib/domain/translation.ts'
import * as answers from '#lib/server/answers.ts'
import * as rationales from '#lib/server/rationales.ts'
import { orSamePage } from '../../../../refused.ts'
import { changes, fieldsOf, isDeclined, newest, withoutBlanks } from '../../answer-form.ts'
import { inOtherLanguage } from '../../other-language.ts'
import { panelAddress } from '../../panels/address.ts'
import { type Passage, goOn, passageOf } from '../../visit.ts'
import { askedAgain } from '../questions.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const passage = await passageOf(event)
  const { store, record, participation, study, trial } = passage
  const { storyboard, questions } = await openedAt(event, passage)
  const kept = await answers.current(store.database.db, participation.id)
  return {
    answering: true,
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
    const { db } = store.database
    const { questions } = await openedAt(event, passage)
    const form = await event.request.formData()
    const before = await answers.asOf(db, participation.id, Number(form.get('revision')))
    const now = await answers.current(db, participation.id)
    // Whoever leaves blank here what they left blank before says nothing new.
    const save = withoutBlanks(changes(questions, form, before, now), now)
    const posted = Object.fromEntries(questions.map(({ name }) => [name, String(form.get(name) ?? '')]))
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
