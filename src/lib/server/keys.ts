import { randomUUID } from 'node:crypto'
import type { Account } from './accounts.ts'
import type { Db } from './database.ts'
import { Refusal } from './refusal.ts'
import { hashed, randomToken } from './secret.ts'
import type { Store } from './store.ts'

/** What a key opens: figures as the results page shows them, or the files with every single answer as well. */
export type Opens = 'results' | 'files'

export interface Key {
  id: string
  name: string
  opens: Opens
  /** Who made it, and whether their account is disabled: then it opens nothing. */
  maker: string
  disabled: boolean
  madeOn: string
  /** The last day of its use; null when it was never used. */
  usedOn: string | null
}

const longestName = 60
const most = 100

export interface Making {
  name: string
  opens: string
  maker: Account
}

/** Makes a key and tells it, here and never again. */
export async function make({ writes }: Store, { name: typed, opens, maker }: Making, now = Date.now()) {
  const name = typed.trim().replace(/\s+/g, ' ')
  if (name === '') throw new Refusal(422, 'Name the key after the program or the person that will use it.', 'name')
  if (name.length > longestName) throw new Refusal(422, `A name has ${longestName} characters at most.`, 'name')
  if (opens !== 'results' && opens !== 'files') throw new Refusal(422, 'Choose what the key opens.', 'opens')
  // The beginning lets whoever finds it in the wrong place know what it is.
  const secret = `faultline_${randomToken()}`
  await writes(async (db) => {
    const names = await db.selectFrom('api_keys').select('name').execute()
    if (names.some((one) => one.name === name))
      throw new Refusal(409, `There is a key called “${name}” already.`, 'name')
    if (names.length >= most) throw new Refusal(409, `There are ${most} keys already. Revoke one first.`)
    const kept = { id: randomUUID(), name, opens, user_id: maker.id, made_on: dayOf(now) }
    await db
      .insertInto('api_keys')
      .values({ key_hash: hashed(secret), ...kept })
      .execute()
  }, 'keys')
  return secret
}

/** Every key of this server, by name. */
export async function all(db: Db): Promise<Key[]> {
  const rows = await known(db).orderBy('k.name').execute()
  return rows.map(keyOf)
}

/** The key that somebody shows, or null when there is none like it; its use is marked, once a day. */
export async function shown(store: Store, secret: string, now = Date.now()): Promise<Key | null> {
  const row = await known(store.database.db).where('k.key_hash', '=', hashed(secret)).executeTakeFirst()
  if (!row) return null
  const key = keyOf(row)
  const today = dayOf(now)
  if (key.usedOn !== today && !key.disabled)
    await store.writes((db) => db.updateTable('api_keys').set({ used_on: today }).where('id', '=', key.id).execute())
  return key
}

/** Ends a key for good. One that is gone already stays gone. */
export const revoke = ({ writes }: Store, id: string): Promise<unknown> =>
  writes((db) => db.deleteFrom('api_keys').where('id', '=', id).execute(), 'keys')

const known = (db: Db) =>
  db
    .selectFrom('api_keys as k')
    .innerJoin('user as u', 'u.id', 'k.user_id')
    .select(['k.id', 'k.name', 'k.opens', 'k.made_on', 'k.used_on', 'u.name as maker', 'u.banned'])

type Row = Awaited<ReturnType<ReturnType<typeof known>['execute']>>[number]

const keyOf = ({ id, name, opens, maker, banned, made_on, used_on }: Row): Key => {
  return { id, name, opens: opens as Opens, maker, disabled: Boolean(banned), madeOn: made_on, usedOn: used_on }
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
