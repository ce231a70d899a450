import type { NewAccount } from '#lib/domain/account.ts'
import type { Accounts } from './accounts.ts'
import type { Db } from './database.ts'
import { Refusal } from './refusal.ts'
import { hashed, randomToken } from './secret.ts'
import type { Store } from './store.ts'
import type { Write } from './writes.ts'

/** What a one-time link leads to: the first account (`email` null), or a new password for an account. */
export interface SetupLink {
  email: string | null
}

/** Links are few: one write at a time touches them. */
const lock = 'setup links'

const hour = 60 * 60 * 1000

/** A link that makes the first account. Earlier ones are void: only the newest start's link works. */
export const first = (store: Store) => made(store, null, 24 * hour)

/** A link that sets a new password for an account. Earlier ones for it are void. */
export const reset = (store: Store, email: string) => made(store, email.toLowerCase(), hour)

function made({ writes }: Store, email: string | null, lifetime: number): Promise<string> {
  const token = randomToken()
  const expires_at = new Date(Date.now() + lifetime).toISOString()
  return writes(async (db) => {
    await voided(db, email)
    await db
      .insertInto('setup_links')
      .values({ token_hash: hashed(token), email, expires_at })
      .execute()
    return token
  }, lock)
}

/** What this link leads to, or null when it was used, replaced or has run out. */
export async function byToken(db: Db, token: string): Promise<SetupLink | null> {
  const row = await db
    .selectFrom('setup_links')
    .select(['email', 'expires_at'])
    .where('token_hash', '=', hashed(token))
    .executeTakeFirst()
  return row && row.expires_at > new Date().toISOString() ? { email: row.email } : null
}

const usedUp = 'This link no longer works: it was used before, was replaced by a newer one, or has run out.'

/** Makes the first account; the link, and any like it, is void from then on. */
export async function spendOnFirstAccount({ store, accounts }: Keeping, token: string, account: NewAccount) {
  await spend(store, token, async ({ email }) => {
    if (email !== null || (await accounts.count()) > 0) throw new Refusal(409, usedUp)
    await accounts.create(account)
  })
  await voidFirst(store)
}

/** Sets the password of the account that the link was made for, and names it. */
export function spendOnPassword({ store, accounts }: Keeping, token: string, password: string): Promise<string> {
  return spend(store, token, async ({ email }) => {
    if (email === null) throw new Refusal(409, usedUp)
    await accounts.setPassword(email, password)
    return email
  })
}

interface Keeping {
  store: Store
  accounts: Accounts
}

/**
 * Uses up a link and does what it is for. The link goes before the work, so that of two who come with it at once only
 * one gets through, and comes back if the work fails.
 */
async function spend<T>({ writes }: Store, token: string, work: (link: SetupLink) => Promise<T>): Promise<T> {
  const taken = await writes(
    (db) => db.deleteFrom('setup_links').where('token_hash', '=', hashed(token)).returningAll().executeTakeFirst(),
    lock,
  )
  if (!taken || taken.expires_at <= new Date().toISOString()) throw new Refusal(409, usedUp)
  try {
    return await work({ email: taken.email })
  } catch (error) {
    await writes((db) => db.insertInto('setup_links').values(taken).execute(), lock)
    throw error
  }
}

/** Voids every link to a first account: there is one now. */
export const voidFirst = ({ writes }: Store) => writes((db) => voided(db, null), lock)

/** Voids every link that leads to this account. */
export const voidFor = ({ writes }: Store, email: string) => writes((db) => voided(db, email.toLowerCase()), lock)

async function voided(db: Write, email: string | null): Promise<void> {
  await db
    .deleteFrom('setup_links')
    .where('email', email === null ? 'is' : '=', email)
    .execute()
}
