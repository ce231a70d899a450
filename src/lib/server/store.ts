import { type Database, migrate, open } from './database.ts'
import { type Load, type Writes, writesTo } from './writes.ts'

/** A database and the one way to write into it. Every function that keeps something takes it first. */
export interface Store {
  database: Database
  writes: Writes
  /** How busy that way is. */
  load: Load
}

/** Opens a store and brings it up to date. */
export async function openStore(address: string): Promise<Store> {
  const database = open(address)
  await migrate(database)
  const load = { waiting: 0, done: 0, saves: 0 }
  return { database, writes: writesTo(database, load), load }
}
