import { error, redirect } from '@sveltejs/kit'
import { noneFits } from '#lib/domain/group.ts'
import { permits } from '#lib/domain/state.ts'
import { inLocale } from '#lib/domain/translation.ts'
import { messagesIn } from '#lib/messages/catalogue.ts'
import * as rooms from '#lib/server/rooms.ts'
import * as studies from '#lib/server/studies.ts'
import { orSamePage } from '../../../refused.ts'
import { troubleIn } from '../../../trouble.ts'
import { roomOf, unmark } from '../../room-cookie.ts'
import { forget, visitOf } from '../visit.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const load: PageServerLoad = async (event) => {
  const room = await entered(event)
  const { store, record, participation, locale } = await visitOf(event)
  const { slug, state } = record
  const study = inLocale(record.study, locale)
  // What was chosen here goes along; whoever comes next begins with the device's own language again.
  const lang = event.url.searchParams.has('lang') ? `&lang=${locale}` : ''
  const codes = await studies.linkCodes(store.database.db, record.id)
  const open = study.access === 'open'
  const groups = study.groups.filter(({ code }) => code === (room.group ?? code))
  const none = !open && room.group === null && permits(state, 'start') ? codes[noneFits] : undefined
  return {
    title: study.title,
    none: none === undefined ? null : `/s/${slug}?g=${none}${lang}`,
    held: participation !== null,
    handed: event.url.searchParams.has('handed'),
    signedIn: (await event.locals.app.accounts.signedIn(event.request.headers)) !== null,
    begin: !permits(state, 'start')
      ? []
      : open && room.group === null
        ? [{ name: '', address: `/s/${slug}?begin${lang}` }]
        : groups.map(({ code, name }) => ({
            name,
            address: `/s/${slug}?g=${open ? code : (codes[code] ?? '')}${lang}`,
          })),
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
    const { store, record, language } = await visitOf(event)
    const code = String((await event.request.formData()).get('code') ?? '')
    const signedIn = await event.locals.app.accounts.signedIn(event.request.headers)
    const refused = await orSamePage(
      async () => {
        await (signedIn ? rooms.end(store, token) : rooms.leave(store, record.id, token, code))
      },
      {},
      language,
    )
    if (refused) return refused
    forget(event)
    unmark(event, record.slug)
    redirect(303, `/studio/${record.slug}/launch`)
  },
}

async function entered(event: RequestEvent) {
  const room = await roomOf(event, event.params.study)
  if (room) return room
  const { language } = await visitOf(event)
  error(404, troubleIn(language, 404, messagesIn(language).refusals.notShared))
}
