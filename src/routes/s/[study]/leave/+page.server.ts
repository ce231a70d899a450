import { redirect } from '@sveltejs/kit'
import { guessing } from '#lib/server/limits.ts'
import * as participations from '#lib/server/participations.ts'
import { addressOf } from '../../../address-of.ts'
import { orSamePage } from '../../../refused.ts'
import { type Visit, forget, visitOf } from '../visit.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { participation } = await visitOf(event)
  return { held: participation !== null, erased: event.url.searchParams.has('erased') }
}

/** A page of its own says that it is done: going back from it sends nothing again. */
const done = ({ record, locale }: Visit) => redirect(303, `/s/${record.slug}/leave?erased&lang=${locale}`)

export const actions: Actions = {
  /** Withdraws by the code, from any device. */
  code: async (event) => {
    const visit = await visitOf(event)
    const { store, record, language } = visit
    const code = String((await event.request.formData()).get('code') ?? '')
    const withdrawn = () => participations.withdrawByCode(store, record.id, code)
    const refused = await orSamePage(
      () => guessing(withdrawn, () => true, 'leave', record.id, addressOf(event)),
      { code },
      language,
    )
    if (refused) return refused
    const { participation } = await visitOf(event)
    if (!participation) forget(event)
    return done(visit)
  },

  /** Withdraws the participation that this browser holds. */
  held: async (event) => {
    const visit = await visitOf(event)
    const { store, participation, language } = visit
    const refused = await orSamePage(
      async () => {
        if (participation) await participations.withdraw(store, participation)
      },
      {},
      language,
    )
    if (refused) return refused
    forget(event)
    return done(visit)
  },
}
