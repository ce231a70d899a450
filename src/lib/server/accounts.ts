import type { Store } from './store.ts'

export interface Account {
  id: string
  email: string
  name: string
}

export interface Accounts {
  /** The account signed in by these request headers, or null. */
  signedIn(headers: Headers): Promise<Account | null>
}

/** Accounts of designers, in the same database. */
export function openAccounts(_store: Store): Promise<Accounts> {
  return Promise.resolve({ signedIn: () => Promise.resolve(null) })
}
