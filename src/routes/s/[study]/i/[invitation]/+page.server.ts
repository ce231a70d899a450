import { error, redirect } from '@sveltejs/kit'
import { messagesIn } from '#lib/messages/catalogue.ts'
import * as invitations from '#lib/server/invitations.ts'
import { troubleIn } from '../../../../trouble.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'
import { forget, goOn, passageOf, visitOf } from '../../visit.ts'

/**
 * Where a personal link leads. Opening it uses nothing up, so that a program that looks at links in mails does no harm:
 * consenting on the page that follows does.
 */
export const load: PageServerLoad = async (event) => {
  const { record, participation, met } = await opened(event)
  if (met === 'mine') return goOn(await passageOf(event))
  if (met === 'unused' && !participation) return entered(event)
  const told: 'another' | 'used' | 'revoked' = met === 'unused' ? 'another' : met
  return { title: record.state === 'draft' ? null : record.study.title, told }
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
  const { store, record, participation, token, language } = await visitOf(event)
  const met = await invitations.meeting(store.database.db, record.id, event.params.invitation, token)
  if (met === null) error(404, troubleIn(language, 404, messagesIn(language).refusals.opensNothing))
  return { record, participation, met }
}

function entered({ params, url }: RequestEvent): never {
  const lang = url.searchParams.get('lang')
  const query = new URLSearchParams({ g: params.invitation, ...(lang ? { lang } : {}) })
  redirect(303, `/s/${params.study}?${String(query)}`)
}
