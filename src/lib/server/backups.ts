import { existsSync } from 'node:fs'
import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import { migrations } from './migrations.ts'
import { Refusal } from './refusal.ts'
import { openStore } from './store.ts'

/** Writes a copy of the database at `path`, as it is at one moment, while others go on reading and writing. */
export async function make(path: string, file: string): Promise<void> {
  const source = new SQLite(path, { readonly: true })
  try {
    await placed(file, (unfinished) => copied(source, unfinished))
  } finally {
    source.close()
  }
}

/**
 * Puts a copy in the database's place, brought up to date. Refuses while any process has the database open: it would go
 * on writing into the file that is gone.
 */
export async function restore(file: string, path: string): Promise<void> {
  refuseWhileOpen(path)
  const source = await faultline(file)
  try {
    await placed(path, async (unfinished) => {
      await copied(source, unfinished)
      await (await openStore(unfinished)).database.close()
      refuseWhileOpen(path)
    })
  } finally {
    source.close()
  }
}

/** How many participations a database holds, and how many were withdrawn: what tells two copies apart. */
export async function contents(path: string): Promise<{ participations: number; withdrawn: number }> {
  const database = await faultline(path)
  try {
    return database
      .prepare(
        `SELECT (SELECT count(*) FROM participations) AS participations,
          (SELECT coalesce(sum(withdrawn), 0) FROM studies) AS withdrawn`,
      )
      .get() as { participations: number; withdrawn: number }
  } finally {
    database.close()
  }
}

/** One file that needs no other beside it. All pages go in one step, so that no write in between begins it anew. */
async function copied(source: SQLite.Database, file: string): Promise<void> {
  await source.backup(file, { progress: () => 0x7fffffff })
  const copy = new SQLite(file)
  try {
    copy.pragma('journal_mode = DELETE')
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new Refusal(409, 'The copy is damaged: what it was made of may be, too.')
  } finally {
    copy.close()
  }
}

/** Makes a file beside its place and moves it there once it is whole, for its owner's eyes alone. */
async function placed(file: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${file}.unfinished`
  const traces = (path: string) => ['-wal', '-shm', '-journal'].map((end) => rm(`${path}${end}`, { force: true }))
  await mkdir(dirname(file), { recursive: true })
  await Promise.all([rm(unfinished, { force: true }), ...traces(unfinished)])
  try {
    await write(unfinished)
    await chmod(unfinished, 0o600)
    // A log that belonged to the file before would be played into the new one.
    await Promise.all(traces(file))
    await rename(unfinished, file)
  } finally {
    await Promise.all([rm(unfinished, { force: true }), ...traces(unfinished)])
  }
}

/** Opens a file for reading if it is a database of Faultline's, of this version or an earlier one. */
async function faultline(file: string): Promise<SQLite.Database> {
  let database: SQLite.Database | undefined
  try {
    database = new SQLite(file, { readonly: true, fileMustExist: true })
    const names = database.prepare('SELECT name FROM kysely_migration ORDER BY name').pluck().all() as string[]
    if (!names.includes('0001-studies')) throw new Error('another project’s')
    const known = await migrations('sqlite').getMigrations()
    const unknown = names.filter((name) => !Object.hasOwn(known, name))
    if (unknown.length === 0) return database
    throw new Refusal(409, `${file} comes from a newer Faultline (${unknown.join(', ')}). Update this one first.`)
  } catch (cause) {
    database?.close()
    if (cause instanceof Refusal) throw cause
    throw new Refusal(422, `${file} is no Faultline database.`)
  }
}

/** Leaving the write-ahead log takes the whole file for oneself, which fails while anybody else has it open. */
function refuseWhileOpen(path: string): void {
  if (!existsSync(path)) return
  const database = new SQLite(path, { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
    database.exec('BEGIN EXCLUSIVE; ROLLBACK')
  } catch (cause) {
    if ((cause as { code?: string }).code === 'SQLITE_NOTADB') return
    throw new Refusal(409, `${path} is in use. Stop the server first.`)
  } finally {
    database.close()
  }
}
