import { error, redirect } from '@sveltejs/kit'
import * as invitations from '#lib/server/invitations.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { forget, goOn, passageOf, visitOf } from '../../visit.ts'
import { words } from './words.ts'

/**
 * Where a personal link leads. Opening it uses nothing up, so that a program that looks at links in mails does no harm:
 * consenting on the page that follows does.
 */
export const load: PageServerLoad = async (event) => {
  const { record, participation, met } = await opened(event)
  if (met === 'mine') return goOn(await passageOf(event))
  if (met === 'unused' && !participation) return entered(event)
  event.locals.lang = 'en'
  const title = record.state === 'draft' ? words.linkTitle : record.study.title
  return { title, met, words: words[met === 'unused' ? 'another' : met] }
}

export const actions: Actions = {
  /** Somebody else has taken part in this browser: it forgets, the server keeps. */
  default: async (event) => {
    const { met } = await opened(event)
    if (met === 'unused') forget(event)
    return entered(event)
  },
}

async function opened(event: RequestEvent) {
  const { store, record, participation, token } = await visitOf(event)
  const met = await invitations.meeting(store.database.db, record.id, event.params.invitation, token)
  if (met === null) error(404, words.unknown)
  return { record, participation, met }
}

const entered = ({ params }: RequestEvent) =>
  redirect(303, `/s/${params.study}?g=${encodeURIComponent(params.invitation)}`)
