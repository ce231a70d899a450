import { join } from 'node:path'
import { Refusal } from '#lib/server/refusal.ts'
import type { Io } from './io.ts'

/** The file of the embedded database, or null where the environment names a PostgreSQL. */
export const databaseFile = (): string | null => {
  const address = process.env['DATABASE_URL'] || join(process.env['DATA_DIR'] || 'data', 'faultline.db')
  return /^postgres(ql)?:/.test(address) ? null : address
}

/** Does the work with the database's file; what is refused is told and ends with 1. */
export async function onDatabaseFile(
  { stderr }: Io,
  elsewhere: string,
  work: (path: string) => Promise<number>,
): Promise<number> {
  const path = databaseFile()
  if (path === null) {
    stderr(`DATABASE_URL names a PostgreSQL. ${elsewhere}\n`)
    return 1
  }
  try {
    return await work(path)
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    stderr(`${cause.message}\n`)
    return 1
  }
}
