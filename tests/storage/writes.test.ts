import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { Refusal } from '#lib/server/refusal.ts'
import { writesTo } from '#lib/server/writes.ts'
import { onEveryDatabase } from './stores.ts'

onEveryDatabase('writes', (opened) => {
  const put = (key: string) => (db: Parameters<Parameters<ReturnType<typeof writesTo>>[0]>[0]) =>
    db.insertInto('settings').values({ key, value: 'x' }).execute()
  const keys = async (prefix: string) =>
    (
      await opened().store.database.db.selectFrom('settings').select('key').where('key', 'like', `${prefix}%`).execute()
    ).map((row) => row.key)

  test('writes of concurrent requests share transactions', async () => {
    const { database } = opened().store
    let transactions = 0
    const db = Object.create(database.db, {
      transaction: { value: () => (transactions++, database.db.transaction()) },
    }) as typeof database.db
    const writes = writesTo({ ...database, db })
    await Promise.all(Array.from({ length: 50 }, (_, i) => writes(put(`shared ${i}`))))
    expect(await keys('shared')).toHaveLength(50)
    expect(transactions).toBeLessThanOrEqual(2)
  })

  test('one that is refused takes none of the others with it, and leaves nothing half-written', async () => {
    const { writes } = opened().store
    const results = await Promise.allSettled([
      writes(put('beside 1')),
      writes(async (db) => {
        await put('beside half')(db)
        throw new Refusal(409, 'no')
      }),
      writes(put('beside 2')),
    ])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect((await keys('beside')).toSorted()).toEqual(['beside 1', 'beside 2'])
  })

  test('a write is acknowledged only after the commit', async () => {
    const { writes, database } = opened().store
    let committed = false
    const db = Object.create(database.db, {
      transaction: {
        value: () => ({
          execute: async (work: never) => {
            const result = await database.db.transaction().execute(work)
            await new Promise((resolve) => setTimeout(resolve, 50))
            committed = true
            return result
          },
        }),
      },
    }) as typeof database.db
    await writesTo({ ...database, db })(put('acknowledged'))
    expect(committed).toBe(true)
    await expect(writes(put('acknowledged'))).rejects.toThrow()
  })

  test('a commit is on disk before it is done, as a power cut would show', async () => {
    const { database } = opened().store
    const full = 2
    const { rows } =
      database.dialect === 'sqlite'
        ? await sql<{ synchronous: number | string }>`pragma synchronous`.execute(database.db)
        : await sql<{ synchronous: number | string }>`select setting as synchronous from pg_settings
            where name = 'synchronous_commit'`.execute(database.db)
    expect(rows).toEqual([{ synchronous: database.dialect === 'sqlite' ? full : 'on' }])
  })

  test('a connection that breaks in the middle of a write fails that write and nothing else', async () => {
    const { database, writes } = opened().store
    if (database.dialect === 'sqlite') return
    const broken = writes(async (db) => {
      await put('broken')(db)
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db)
      await put('broken too')(db)
    })
    await expect(broken).rejects.toThrow()
    await writes(put('after the break'))
    expect(await keys('broken')).toEqual([])
    expect(await keys('after the break')).toHaveLength(1)
  })

  test('a write that another process holds up for a while is done once it can be', async () => {
    const { store, second } = opened()
    const other = await second()
    await store.writes(put('held'))
    let release = () => {}
    const holding = other.database.db.transaction().execute(async (db) => {
      await db.updateTable('settings').set({ value: 'theirs' }).where('key', '=', 'held').execute()
      await new Promise<void>((resolve) => (release = resolve))
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const ours = store.writes((db) =>
      db.updateTable('settings').set({ value: 'ours' }).where('key', '=', 'held').execute(),
    )
    setTimeout(() => release(), 1500)
    await Promise.all([holding, ours])
    const row = await store.database.db
      .selectFrom('settings')
      .select('value')
      .where('key', '=', 'held')
      .executeTakeFirst()
    expect(row?.value).toBe('ours')
  })
})
