import { env } from '$env/dynamic/private'
import { randomUUID } from 'node:crypto'
import { redirect } from '@sveltejs/kit'
import { permits } from '#lib/domain/state.ts'
import { localesOf } from '#lib/domain/translation.ts'
import { reachOf } from '#lib/server/addresses.ts'
import { mostPerGroup, mostSeats } from '#lib/server/card-printing.ts'
import { versions } from '#lib/server/cards.ts'
import * as seats from '#lib/server/seats.ts'
import * as studies from '#lib/server/studies.ts'
import { orErrorPage, orSamePage } from '../../../refused.ts'
import type { Actions, PageServerLoad } from './$types'
import { seatList } from './seat-list.ts'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { db } = locals.app.store.database
  const { id, state, version, simulated, study } = await orErrorPage(() => studies.bySlug(db, params.study))
  const known = await seats.all(db, id)
  return {
    published: version > 0 && !simulated,
    live: permits(state, 'start') && !simulated,
    groups: study.groups.map(({ code, name }) => ({ code, name })),
    locales: localesOf(study).map((locale) => ({
      locale,
      name: new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale,
    })),
    mostPerGroup,
    mostSeats,
    thisComputerOnly: reachOf(url.origin, env['HOST']).thisComputerOnly,
    nonce: randomUUID(),
    seats: seatList(known, await versions(db, id, known), study),
    unused: known.filter((seat) => seat.state === 'printed').length,
  }
}

export const actions: Actions = {
  takeBack: async ({ locals, params }) => {
    const { store } = locals.app
    const refused = await orSamePage(async () => {
      const record = await studies.bySlug(store.database.db, params.study)
      await seats.takeBack(store, record, locals.account!.email)
    }, {})
    return refused ?? redirect(303, `/studio/${params.study}/paper`)
  },
}
