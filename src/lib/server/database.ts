import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import SQLite from 'better-sqlite3'
import { Kysely, PostgresAdapter, PostgresDialect, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

export type Dialect = 'sqlite' | 'postgres'
export type Db = Kysely<Tables>

/** The address of a database that is kept nowhere. */
export const inMemory = ':memory:'

/** What a thread that only reads has of a database. */
export interface Reading {
  /** Work that sees one state of the database from beginning to end, whatever is written meanwhile, and writes nothing. */
  snapshot<T>(work: (db: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** An open database. */
export interface Database extends Reading {
  address: string
  dialect: Dialect
  db: Db
  /**
   * Lets go of what erased rows left behind outside the tables, as far as the database allows it. Waits a few seconds for
   * whoever reads, and then goes on beside.
   */
  scrub(): Promise<void>
}

/** Opens a database by its address: `postgres://…`, the path of an SQLite file (made when absent), or `:memory:`. */
export const open = (address: string): Database =>
  isPostgres(address) ? openPostgres(address, 10) : openSqlite(address)

/** Opens one that is there, and can then write nothing. */
export const openReading = (address: string): Reading =>
  isPostgres(address)
    ? openPostgres(address, 1)
    : { snapshot: (work) => aside(address, work), close: () => Promise.resolve() }

const isPostgres = (address: string) => /^postgres(ql)?:\/\//.test(address)

function openSqlite(path: string): Database {
  const kept = path !== inMemory
  if (kept) mkdirSync(dirname(path), { recursive: true })
  const main = sqliteConnection(path)
  main.pragma('journal_mode = WAL')
  main.pragma('synchronous = FULL')
  // What is erased is overwritten in the file, not only unlinked.
  main.pragma('secure_delete = ON')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: main }) })
  const close = async () => {
    await db.destroy()
    main.close()
  }
  return {
    address: path,
    dialect: 'sqlite',
    db,
    snapshot: (work) => (kept ? aside(path, work) : db.transaction().execute(work)),
    scrub: () => Promise.race([emptied(main), rest(3_000, undefined, { ref: false })]),
    close,
  }
}

/** What was written stays in the log beside the file until nobody reads an older state; by then it is let go of. */
async function emptied(main: SQLite.Database): Promise<void> {
  while (main.open) {
    // Waiting within SQLite would stop this thread.
    main.pragma('busy_timeout = 0')
    const [found] = main.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    main.pragma(`busy_timeout = ${patience}`)
    if (found?.busy !== 1) return
    await rest(100, undefined, { ref: false })
  }
}

// Waiting for another process's write stops this one's event loop, so it is short; `writes.ts` tries again.
const patience = 250

function sqliteConnection(path: string, options?: SQLite.Options): SQLite.Database {
  const sqlite = new SQLite(path, options)
  sqlite.pragma(`busy_timeout = ${patience}`)
  sqlite.pragma('foreign_keys = ON')
  return sqlite
}

/** Reads on a connection of its own, so that a long export keeps nobody waiting. */
async function aside<T>(path: string, work: (db: Db) => Promise<T>): Promise<T> {
  const connection = sqliteConnection(path, { readonly: true })
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) })
  try {
    return await db.transaction().execute(work)
  } finally {
    await db.destroy()
    connection.close()
  }
}

function openPostgres(connectionString: string, max: number): Database {
  const pool = new pg.Pool({ connectionString, max, connectionTimeoutMillis: 5000, lock_timeout: 2000 })
  // A connection that breaks fails its query and is replaced by the pool; without listeners it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return {
    address: connectionString,
    dialect: 'postgres',
    db,
    snapshot: (work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    scrub: () => Promise.resolve(),
    close: () => db.destroy(),
  }
}

/** Brings what is stored up to date, one migration after another under a lock; throws and changes nothing on failure. */
export async function migrate({ db, dialect }: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: migrations(dialect) })
  const { error, results } = await migrator.migrateToLatest()
  const failed = results?.find((result) => result.status === 'Error')
  if (error)
    throw new Error(`The database could not be brought up to date${failed ? ` (${failed.migrationName})` : ''}.`, {
      cause: error,
    })
}

/** Whether single rows can be held for reading. SQLite has one writer at a time and needs no such thing. */
export const holdsRows = (db: Db) => db.getExecutor().adapter instanceof PostgresAdapter

/** Whether the database answers and holds what the newest migration made. The server starts only once it is migrated. */
export async function isReady({ db }: Database): Promise<boolean> {
  try {
    await db.selectFrom('settings').select('key').limit(1).execute()
    return true
  } catch {
    return false
  }
}
