import { redirect } from '@sveltejs/kit'
import * as participations from '#lib/server/participations.ts'
import { orSamePage } from '../../../refused.ts'
import { forget, visitOf } from '../visit.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { participation } = await visitOf(event)
  return { held: participation !== null, erased: event.url.searchParams.has('erased') }
}

/** A page of its own says that it is done: going back from it sends nothing again. */
const done = (slug: string) => redirect(303, `/s/${slug}/leave?erased`)

export const actions: Actions = {
  /** Withdraws by the code, from any device. */
  code: async (event) => {
    const { store, record } = await visitOf(event)
    const code = String((await event.request.formData()).get('code') ?? '')
    const refused = await orSamePage(() => participations.withdrawByCode(store, record.id, code), { code })
    if (refused) return refused
    const { participation } = await visitOf(event)
    if (!participation) forget(event)
    return done(record.slug)
  },

  /** Withdraws the participation that this browser holds. */
  held: async (event) => {
    const { store, record, participation } = await visitOf(event)
    const refused = await orSamePage(async () => {
      if (participation) await participations.withdraw(store, participation)
    }, {})
    if (refused) return refused
    forget(event)
    return done(record.slug)
  },
}
