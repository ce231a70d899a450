import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#lib/server/refusal.ts'
import { type Store, openStore } from '#lib/server/store.ts'
import type { Io } from './io.ts'

/**
 * Works on the database that the server uses, running or not. A refusal is told and ends with 1. A database is never
 * made here: a mistyped folder would look like an empty one.
 */
export async function onDatabase({ stderr }: Io, work: (store: Store) => Promise<number>): Promise<number> {
  const address = process.env['DATABASE_URL'] || join(process.env['DATA_DIR'] || 'data', 'faultline.db')
  if (!/^postgres(ql)?:/.test(address) && !existsSync(address)) {
    stderr(`There is no database at ${address}. Start the server once, or set DATA_DIR or DATABASE_URL.\n`)
    return 1
  }
  const store = await openStore(address)
  try {
    return await work(store)
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    stderr(`${cause.message}\n`)
    return 1
  } finally {
    await store.database.close()
  }
}
