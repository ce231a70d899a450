import { redirect } from '@sveltejs/kit'
import * as invitations from '#lib/server/invitations.ts'
import { type Visit, visitOf } from './[study]/visit.ts'
import type { LayoutServerLoad } from './$types'
import { roomOf } from './room-cookie.ts'

/**
 * On a device that several people take, every page knows: who goes back meets the page for the next person. And who
 * comes to the first page with a personal link that lets nobody in any more is told why.
 */
export const load: LayoutServerLoad = async ({ cookies, locals, params, request, url }) => {
  const study = params['study'] ?? ''
  const found = await roomOf({ cookies, locals, url }, study)
  const link = url.pathname === `/s/${study}` ? url.searchParams.get('g') : null
  if (!found && !link) return { room: null }
  const visit = await visitOf({ cookies, locals, params: { study }, request, url })
  const { participation, trial, language } = visit
  if (!participation && link && (await isSpent(visit, link))) redirect(303, `/s/${study}/i/${encodeURIComponent(link)}`)
  if (!found || trial) return { room: null }
  const address = `/s/${study}/room`
  if (!participation && url.pathname === `/s/${study}` && url.search === '') redirect(303, address)
  return {
    room: {
      language,
      address,
      within: url.pathname.startsWith(address),
      held: participation?.id ?? null,
      idleSeconds: found.idleMinutes * 60,
    },
  }
}

async function isSpent({ store, record }: Visit, link: string): Promise<boolean> {
  const met = await invitations.meeting(store.database.db, record.id, link, null)
  return met === 'used' || met === 'revoked'
}
