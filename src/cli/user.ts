import { randomBytes } from 'node:crypto'
import { type Accounts, newAccount, openAccounts } from '#lib/server/accounts.ts'
import * as setupLinks from '#lib/server/setup-links.ts'
import type { Store } from '#lib/server/store.ts'
import type { Io } from './io.ts'
import { onDatabase } from './on-database.ts'
import { readArguments } from './read-arguments.ts'

export const usage = `faultline user list
faultline user add EMAIL --name NAME
faultline user reset EMAIL
faultline user disable EMAIL

"add" and "reset" print a link by which the person chooses a password; it works once, within an hour. A new password
ends every session of the account, and lets a disabled account in again. Reads and writes the database that the server
uses (DATABASE_URL, or DATA_DIR); the link is made for ORIGIN, or HOST and PORT.
`

export async function user(argv: string[], io: Io): Promise<number> {
  const read = readArguments(argv, io, usage, { name: { type: 'string' } })
  if (typeof read === 'number') return read
  const [action = '', email = '', ...rest] = read.positionals
  const name = read.values.name ?? ''
  const wants = Object.hasOwn(actions, action) ? actions[action as keyof typeof actions] : undefined
  if (!wants || rest.length > 0 || (action === 'list') !== (email === '') || (action === 'add') !== (name !== '')) {
    io.stderr(usage)
    return 2
  }
  return onDatabase(io, async (store) => {
    await wants({ store, accounts: await openAccounts(store), io }, email, name)
    return 0
  })
}

interface Means {
  store: Store
  accounts: Accounts
  io: Io
}

const actions = {
  async list({ accounts, io }: Means) {
    const known = await accounts.list()
    for (const { email, name, disabled, createdAt } of known)
      io.stdout(`${email}  ${name}  since ${createdAt.slice(0, 10)}${disabled ? '  disabled' : ''}\n`)
    if (known.length === 0) io.stdout('There is no account yet. Starting the server prints a link to make the first.\n')
  },

  async add(means: Means, email: string, name: string) {
    // Nobody knows this first password; the link replaces it.
    await means.accounts.create(newAccount({ email, name, password: randomBytes(24).toString('base64url') }))
    await setupLinks.voidFirst(means.store)
    await link(means, email)
  },

  async reset(means: Means, email: string) {
    await means.accounts.known(email)
    await link(means, email)
  },

  async disable({ accounts, store, io }: Means, email: string) {
    await accounts.disable(email)
    await setupLinks.voidFor(store, email)
    io.stdout(`${email} is signed out everywhere and cannot sign in any more.\n`)
  },
}

async function link({ store, io }: Means, email: string) {
  const token = await setupLinks.reset(store, email)
  io.stdout(`${origin()}/studio/setup?token=${token}\n`)
  io.stderr(`For ${email}. It works once, within an hour.\n`)
}

function origin(): string {
  const { ORIGIN, HOST, PORT } = process.env
  if (ORIGIN) return ORIGIN.replace(/\/$/, '')
  return `http://${!HOST || HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST}:${PORT || 3000}`
}
