import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import { Refusal } from './refusal.ts'
import type { Tables } from './tables.ts'

export type Write = Transaction<Tables>

/** Runs a write within the next transaction and answers once that transaction is on disk. */
export type Writes = <T>(work: (db: Write) => Promise<T>, lock?: string) => Promise<T>

/** What became of writes since the process began: how many are on disk, saves of answers among them, and how many wait. */
export interface Load {
  waiting: number
  done: number
  saves: number
}

interface Waiting {
  lock: string
  work: (db: Write) => Promise<unknown>
  resolve: (value: never) => void
  reject: (reason: unknown) => void
}

/** How many writes go into one transaction at most: enough to share one disk sync, few enough to stay quick. */
const batchSize = 100

/** How long a batch tries again when other processes hold what it needs, in milliseconds. */
const patience = 8000

/**
 * The one way into the database for writes. Those of concurrent requests are committed together in one transaction,
 * each in a savepoint of its own, and acknowledged only after the commit. `lock` names what a write touches: a batch
 * takes its locks in one order, so that server processes sharing a database do not wait for each other in a circle.
 */
export function writesTo({ db }: Database, load: Load = { waiting: 0, done: 0, saves: 0 }): Writes {
  const waiting: Waiting[] = []
  let working = false

  async function drain() {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, batchSize).toSorted((a, b) => (a.lock < b.lock ? -1 : a.lock > b.lock ? 1 : 0))
      await commit(batch)
    }
    working = false
  }

  async function commit(batch: Waiting[], since = Date.now()): Promise<void> {
    try {
      const settle = await db.transaction().execute((transaction) => outcomes(transaction, batch))
      for (const tell of settle) tell()
      load.done += batch.length
      load.waiting -= batch.length
    } catch (error) {
      if (isClash(error) && Date.now() - since < patience) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        return commit(batch, since)
      }
      load.waiting -= batch.length
      for (const one of batch) one.reject(error)
    }
  }

  return (work, lock = '') =>
    new Promise((resolve, reject) => {
      waiting.push({ lock, work, resolve, reject })
      load.waiting++
      if (working) return
      working = true
      setImmediate(() => void drain())
    })
}

/** Does each write in its savepoint; the result tells each caller, to be called once all of it is committed. */
async function outcomes(transaction: Write, batch: Waiting[]): Promise<(() => void)[]> {
  const settle: (() => void)[] = []
  for (const { work, resolve, reject } of batch) {
    await sql`savepoint one_write`.execute(transaction)
    try {
      const value = (await work(transaction)) as never
      await sql`release savepoint one_write`.execute(transaction)
      settle.push(() => resolve(value))
    } catch (error) {
      if (isClash(error) || !(await undone(transaction))) throw error
      settle.push(() => reject(error))
    }
  }
  return settle
}

/** Takes back one write; false when the database has given up the whole transaction, as on a full disk. */
async function undone(transaction: Write): Promise<boolean> {
  try {
    await sql`rollback to savepoint one_write`.execute(transaction)
    await sql`release savepoint one_write`.execute(transaction)
    return true
  } catch {
    return false
  }
}

/** Two processes met on the same rows, and the database asks for another try. */
const isClash = (error: unknown) =>
  !(error instanceof Refusal) &&
  /^(40001|40P01|55P03|SQLITE_BUSY)/.test((error as { code?: string } | null)?.code ?? '')
