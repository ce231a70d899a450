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
})
