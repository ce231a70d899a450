import { redirect } from '@sveltejs/kit'
import { backgroundOf } from '#lib/domain/background.ts'
import * as participations from '#lib/server/participations.ts'
import * as places from '#lib/server/places.ts'
import * as rationales from '#lib/server/rationales.ts'
import { withdrawalCode } from '#lib/server/secret.ts'
import { orErrorPage, orSamePage } from '../../../refused.ts'
import { goOn, passageOf, takingPart } from '../visit.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  // Looking back is no next step: whoever has come to the end is not asked about a changed consent.
  const held = await takingPart(event)
  const passage = held.participation.state === 'completed' ? held : await passageOf(event)
  const { store, record, participation, study, token } = passage
  const { db } = store.database
  const { at } = await places.current(db, participation, study)
  if (at !== 'end') return goOn(passage)
  if (participation.state !== 'completed')
    await orErrorPage(() => participations.complete(store, participation), passage.language)
  const opened = await rationales.opened(db, participation.id)
  return {
    title: study.title,
    background: backgroundOf(study).length > 0,
    code: withdrawalCode(token),
    // Nothing new is opened in a study that takes no answers: what a person thinks then could not be said.
    rationales: rationales
      .offered(study, participation)
      .map(({ number, storyboard: { code, title } }) => ({ number, title, opened: opened.has(code) }))
      .filter((one) => one.opened || record.state === 'live'),
  }
}

export const actions: Actions = {
  /** Opens why the team drew one storyboard as it did. */
  open: async (event) => {
    const { store, participation, study, language } = await passageOf(event)
    const number = Number((await event.request.formData()).get('number'))
    const result = await orSamePage(
      async () => {
        await rationales.open(store, participation, study, participation.order[number - 1] ?? '')
        return null
      },
      {},
      language,
    )
    return result ?? redirect(303, `/s/${event.params.study}/again/${number}`)
  },
}
