import { type Database, migrate, open } from './database.ts'
import { type Writes, writesTo } from './writes.ts'

/** A database and the one way to write into it. Every function that keeps something takes it first. */
export interface Store {
  database: Database
  writes: Writes
}

/** Opens a store and brings it up to date. */
export async function openStore(address: string): Promise<Store> {
  const database = open(address)
  await migrate(database)
  return { database, writes: writesTo(database) }
}
