import { betterAuth } from 'better-auth'
import { parseSetCookieHeader } from 'better-auth/cookies'
import { admin } from 'better-auth/plugins'
import { randomBytes } from 'node:crypto'
import { NewAccount, shortestPassword, longestAddress } from '#lib/domain/account.ts'
import { Attempts } from './attempts.ts'
import type { Db } from './database.ts'
import { Refusal } from './refusal.ts'
import type { Store } from './store.ts'

export interface Account {
  id: string
  email: string
  name: string
}

/** What was typed as an account; refuses with the field to mend. */
export function newAccount(typed: Record<keyof NewAccount, string>): NewAccount {
  const { data, error } = NewAccount.safeParse(typed)
  if (data) return data
  throw new Refusal(422, error.issues[0]!.message, String(error.issues[0]!.path[0]))
}

export function newPassword(typed: string): string {
  const { data, error } = NewAccount.shape.password.safeParse(typed)
  if (data !== undefined) return data
  throw new Refusal(422, error.issues[0]!.message, 'password')
}

/** A cookie to set in the browser of somebody who signed in. */
export interface SessionCookie {
  name: string
  value: string
  maxAge: number
}

const week = 7 * 24 * 60 * 60

export type Accounts = Awaited<ReturnType<typeof openAccounts>>

/** Accounts of designers, in the same database. Passwords and sessions are the library's; nothing of it is mounted. */
export async function openAccounts({ database: { db, dialect } }: Store) {
  const auth = betterAuth({
    secret: await secret(db),
    baseURL: 'http://127.0.0.1',
    database: { db, type: dialect },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: shortestPassword },
    session: { expiresIn: week, disableSessionRefresh: true },
    plugins: [admin()],
    // Who signs in is known by name; from where and with what stays unknown. `Secure` is set by whoever knows the address.
    advanced: { cookiePrefix: 'faultline', useSecureCookies: false, ipAddress: { disableIpTracking: true } },
    logger: { disabled: true },
    telemetry: { enabled: false },
  })
  const { internalAdapter, password: passwords } = await auth.$context
  const attempts = new Attempts()

  async function known(email: string): Promise<Account> {
    const found = await internalAdapter.findUserByEmail(email.toLowerCase())
    if (!found) throw new Refusal(404, `There is no account for ${email}.`, 'email')
    const { id, name } = found.user
    return { id, email: found.user.email, name }
  }

  return {
    /** The account of this address; refuses with 404 when there is none. */
    known,

    /** The account signed in by these request headers, or null. */
    async signedIn(headers: Headers): Promise<Account | null> {
      const cookie = headers.get('cookie')
      if (!cookie?.includes('faultline.session_token')) return null
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) })
      if (!session || session.user.banned) return null
      const { id, email, name } = session.user
      return { id, email, name }
    },

    /** The cookies of a new session, or null: one answer for a wrong password and for an address nobody knows. */
    async signIn(email: string, password: string): Promise<SessionCookie[] | null> {
      const name = email.trim().toLowerCase()
      if (name.length > longestAddress) return null
      if (!attempts.begin(name))
        throw new Refusal(429, 'Too many attempts for this address. Please wait ten minutes and try again.')
      try {
        const { headers } = await auth.api.signInEmail({ body: { email: name, password }, returnHeaders: true })
        attempts.succeeded(name)
        return sessionCookies(headers)
      } catch (error) {
        if (!isTurnedDown(error)) throw error
        return null
      }
    },

    /** Ends the session of these request headers; the answer names the cookies that are to go. */
    async signOut(headers: Headers): Promise<string[]> {
      const cookie = headers.get('cookie') ?? ''
      const ended = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })
      return sessionCookies(ended.headers).map((cookie) => cookie.name)
    },

    async create({ email, name, password }: NewAccount): Promise<void> {
      const known = await internalAdapter.findUserByEmail(email.toLowerCase())
      if (known) throw new Refusal(409, `There is an account for ${email} already.`, 'email')
      await auth.api.createUser({ body: { email, name, password } })
    },

    /** Sets a new password, ends every session that the old one opened, and lets a disabled account in again. */
    async setPassword(email: string, password: string): Promise<void> {
      const { id } = await known(email)
      await internalAdapter.updatePassword(id, await passwords.hash(password))
      await internalAdapter.updateUser(id, { banned: false })
      await internalAdapter.deleteUserSessions(id)
      attempts.succeeded(email.trim().toLowerCase())
    },

    /** Keeps the account and lets nobody in by it any more. */
    async disable(email: string): Promise<void> {
      const { id } = await known(email)
      await internalAdapter.updateUser(id, { banned: true })
      await internalAdapter.deleteUserSessions(id)
    },

    async list(): Promise<{ email: string; name: string; disabled: boolean; createdAt: string }[]> {
      const rows = await db.selectFrom('user').selectAll().orderBy('email').execute()
      return rows.map(({ email, name, banned, createdAt }) => {
        return { email, name, disabled: Boolean(banned), createdAt: new Date(createdAt ?? 0).toISOString() }
      })
    },

    async count(): Promise<number> {
      const { n } = await db
        .selectFrom('user')
        .select(({ fn }) => fn.countAll().as('n'))
        .executeTakeFirstOrThrow()
      return Number(n)
    },
  }
}

/** What signs the session cookies: drawn once, the same for every process on this database. */
async function secret(db: Db): Promise<string> {
  await db
    .insertInto('settings')
    .values({ key: 'session secret', value: randomBytes(32).toString('base64url') })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  const kept = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'session secret')
    .executeTakeFirstOrThrow()
  return kept.value
}

const sessionCookies = (headers: Headers): SessionCookie[] =>
  headers.getSetCookie().flatMap((line) =>
    [...parseSetCookieHeader(line)].map(([name, cookie]) => {
      return { name, value: decodeURIComponent(cookie.value), maxAge: Number(cookie['max-age'] ?? 0) }
    }),
  )

/** The library's way of saying no, told apart from a database that is gone. */
const isTurnedDown = (error: unknown) => {
  const status = (error as { statusCode?: number } | null)?.statusCode
  return status !== undefined && status < 500
}
