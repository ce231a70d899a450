import type { RequestEvent } from '@sveltejs/kit'
import * as keys from '#lib/server/keys.ts'
import { count, guessing } from '#lib/server/limits.ts'
import { Refusal } from '#lib/server/refusal.ts'
import { addressOf } from '../../address-of.ts'
import { bearerOf } from './problem.ts'

/** The key that a program shows; refuses one that was never made, was revoked, or is of a disabled account. */
export async function keyShown(event: RequestEvent): Promise<keys.Key> {
  const secret = bearerOf(event.request, 'a key, which designers make in the studio')
  const look = () => keys.shown(event.locals.app.store, secret)
  const key = await guessing(look, (found) => found !== null, 'key', addressOf(event))
  if (!key) throw new Refusal(401, 'There is no such key: it was revoked, or copied in part.')
  if (key.disabled) throw new Refusal(403, 'The account that made this key is disabled.')
  count('reads', key.id)
  return key
}
