import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

export type Dialect = 'sqlite' | 'postgres'
export type Db = Kysely<Tables>

/** An open database. `reader` sees one consistent past while others write, and cannot write itself. */
export interface Database {
  dialect: Dialect
  db: Db
  reader: Db
  close(): Promise<void>
}

/** Opens a database by its address: `postgres://…`, the path of an SQLite file (made when absent), or `:memory:`. */
export function open(address: string): Database {
  return /^postgres(ql)?:\/\//.test(address) ? openPostgres(address) : openSqlite(address)
}

function openSqlite(path: string): Database {
  const inMemory = path === ':memory:'
  if (!inMemory) mkdirSync(dirname(path), { recursive: true })
  const connection = (options?: SQLite.Options) => {
    const sqlite = new SQLite(path, options)
    sqlite.pragma('busy_timeout = 5000')
    sqlite.pragma('foreign_keys = ON')
    return sqlite
  }
  const main = connection()
  main.pragma('journal_mode = WAL')
  main.pragma('synchronous = FULL')
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: main }) })
  // A database in memory belongs to its one connection, which then reads as well.
  const second = inMemory ? main : connection({ readonly: true })
  const reader = inMemory ? db : new Kysely<Tables>({ dialect: new SqliteDialect({ database: second }) })
  const close = async () => {
    await reader.destroy()
    await db.destroy()
    second.close()
    main.close()
  }
  return { dialect: 'sqlite', db, reader, close }
}

function openPostgres(connectionString: string): Database {
  const pool = new pg.Pool({ connectionString, max: 10, connectionTimeoutMillis: 5000 })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { dialect: 'postgres', db, reader: db, close: () => db.destroy() }
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

/** Work that sees one snapshot of the database from beginning to end, whatever is written meanwhile. */
export function snapshot<T>({ reader, dialect }: Database, work: (db: Db) => Promise<T>): Promise<T> {
  const transaction = reader.transaction()
  return (
    dialect === 'postgres' ? transaction.setIsolationLevel('repeatable read').setAccessMode('read only') : transaction
  ).execute(work)
}

/** Whether the database answers and holds what the newest migration made. The server starts only once it is migrated. */
export async function isReady({ db }: Database): Promise<boolean> {
  try {
    await db.selectFrom('settings').select('key').limit(1).execute()
    return true
  } catch {
    return false
  }
}
