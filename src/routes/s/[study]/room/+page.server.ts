import { error, redirect } from '@sveltejs/kit'
import { permits } from '#lib/domain/state.ts'
import { inLocale } from '#lib/domain/translation.ts'
import * as rooms from '#lib/server/rooms.ts'
import * as studies from '#lib/server/studies.ts'
import { orSamePage } from '../../../refused.ts'
import { roomOf, unmark } from '../../room-cookie.ts'
import { forget, visitOf } from '../visit.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const room = await entered(event)
  const { store, record, participation } = await visitOf(event)
  const { slug, state } = record
  const study = inLocale(record.study, event.url.searchParams.get('lang'))
  const codes = await studies.linkCodes(store.database.db, record.id)
  const open = study.access === 'open'
  const groups = study.groups.filter(({ code }) => code === (room.group ?? code))
  return {
    title: study.title,
    held: participation !== null,
    handed: event.url.searchParams.has('handed'),
    signedIn: (await event.locals.app.accounts.signedIn(event.request.headers)) !== null,
    begin: !permits(state, 'start')
      ? []
      : open && room.group === null
        ? [{ name: '', address: `/s/${slug}?begin` }]
        : groups.map(({ code, name }) => ({ name, address: `/s/${slug}?g=${open ? code : (codes[code] ?? '')}` })),
  }
}

export const actions: Actions = {
  /** Ends the participation in this browser: it forgets, the server keeps. */
  next: async (event) => {
    await entered(event)
    forget(event)
    redirect(303, `/s/${event.params.study}/room?handed`)
  },

  /** Ends room mode on this device: by the facilitator's code, or for a designer who is signed in. */
  leave: async (event) => {
    const { token } = await entered(event)
    const { store, record } = await visitOf(event)
    const code = String((await event.request.formData()).get('code') ?? '')
    const signedIn = await event.locals.app.accounts.signedIn(event.request.headers)
    const refused = await orSamePage(async () => {
      await (signedIn ? rooms.end(store, token) : rooms.leave(store, record.id, token, code))
    }, {})
    if (refused) return refused
    forget(event)
    unmark(event, record.slug)
    redirect(303, `/studio/${record.slug}/launch`)
  },
}

async function entered(event: RequestEvent) {
  const room = await roomOf(event, event.params.study)
  return room ?? error(404, 'This device is not used for several people.')
}
