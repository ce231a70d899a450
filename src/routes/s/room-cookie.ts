import type { RequestEvent } from '@sveltejs/kit'
import * as rooms from '#lib/server/rooms.ts'
import * as studies from '#lib/server/studies.ts'

/** Marks a browser as one that several people use, on the participants' pages of one study. */
const name = 'faultline_room'
const path = (slug: string) => `/s/${slug}`

type Event = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>

export const mark = ({ cookies, url }: Event, slug: string, token: string): void =>
  cookies.set(name, token, {
    path: path(slug),
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: 60 * 60 * 24 * 30,
  })

export const unmark = ({ cookies }: Event, slug: string): void => cookies.delete(name, { path: path(slug) })

/** The room that this browser is in for this study, with its token; null when it is in none, or it was ended. */
export async function roomOf(
  { cookies, locals }: Event,
  slug: string,
): Promise<(rooms.Room & { token: string }) | null> {
  const token = cookies.get(name)
  if (!token) return null
  const { db } = locals.app.store.database
  const record = await studies.bySlug(db, slug).catch(() => null)
  const room = record && (await rooms.byToken(db, record.id, token))
  return room && { ...room, token }
}
