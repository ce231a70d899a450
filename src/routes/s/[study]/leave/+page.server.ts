import * as participations from '#lib/server/participations.ts'
import { orSamePage } from '../../../refused.ts'
import { forget, visitOf } from '../visit.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { participation } = await visitOf(event)
  return { held: participation !== null }
}

export const actions: Actions = {
  /** Withdraws by the code, from any device. */
  code: async (event) => {
    const { store, record } = await visitOf(event)
    const code = String((await event.request.formData()).get('code') ?? '')
    return orSamePage(
      async () => {
        await participations.withdrawByCode(store, record.id, code)
        const { participation } = await visitOf(event)
        if (!participation) forget(event)
        return { erased: true }
      },
      { code },
    )
  },

  /** Withdraws the participation that this browser holds. */
  held: async (event) => {
    const { store, participation } = await visitOf(event)
    return orSamePage(async () => {
      if (participation) await participations.withdraw(store, participation)
      forget(event)
      return { erased: true }
    }, {})
  },
}
