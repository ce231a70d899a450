import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Participation } from '#lib/domain/participation.ts'
import type { Move } from '#lib/domain/state.ts'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import { hashed, withdrawalCode } from '#lib/server/secret.ts'
import * as starts from '#lib/server/starts.ts'
import * as studies from '#lib/server/studies.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

onEveryDatabase('erasing', (opened) => {
  test('what was withdrawn cannot be read from the database file any more', async () => {
    const { store, address } = opened()
    if (store.database.dialect === 'postgres') return
    const record = await liveStudy(store, 'erased')
    const { participation } = await starts.start(store, record, {
      group: 'staff',
      consent: { version: 1, accepted: true },
    })
    const words = 'a sentence that nobody else would write'
    const why = { storyboard: 'today', item: 'why', value: null, reason: words }
    await answers.save(store, participation, record.study, { key: crypto.randomUUID(), answers: [why] })
    const files = () => [address, `${address}-wal`].map((path) => readFileSync(path, 'latin1')).join('')
    expect(files()).toContain(words)
    await participations.withdraw(store, participation)
    expect(files()).not.toContain(words)
  })

  test('nor while somebody reads what was there before: then as soon as they are done', async () => {
    const { store, address } = opened()
    if (store.database.dialect === 'postgres') return
    const record = await liveStudy(store, 'read-meanwhile')
    const consent = { version: 1, accepted: true } as const
    const { participation } = await starts.start(store, record, { group: 'staff', consent })
    const words = 'another sentence that nobody else would write'
    const why = { storyboard: 'today', item: 'why', value: null, reason: words }
    await answers.save(store, participation, record.study, { key: crypto.randomUUID(), answers: [why] })
    const files = () => [address, `${address}-wal`].map((path) => readFileSync(path, 'latin1')).join('')
    const [begun, done] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()]
    const reading = store.database.snapshot(async (db) => {
      await db.selectFrom('answer_revisions').selectAll().execute()
      begun.resolve(null)
      await done.promise
    })
    await begun.promise
    // Whoever withdraws is not kept waiting for a long export.
    await participations.withdraw(store, participation)
    expect(files()).toContain(words)
    done.resolve(null)
    await reading
    await expect.poll(files, { timeout: 5_000 }).not.toContain(words)
  })

  test('no table keeps anything of a participation that was withdrawn, whatever tables there will be', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await liveStudy(store, 'rows')
    const consent = { version: 1, accepted: true } as const
    const { participation, token } = await starts.start(store, record, { group: 'staff', consent })
    const held = (await db.introspection.getTables()).filter(
      ({ isView, columns }) => !isView && columns.some(({ name }) => name === 'participation_id'),
    )
    expect(held.length).toBeGreaterThan(5)
    await store.writes(async (transaction) => {
      for (const { name, columns } of held)
        await transaction
          .insertInto(name as 'showings')
          .values(Object.fromEntries(columns.map((column) => [column.name, filler(column, participation)])) as never)
          .execute()
    }, participation.id)
    const secrets = [participation.id, hashed(token), hashed(withdrawalCode(token))]
    const found = async () => {
      const tables = (await db.introspection.getTables()).filter(({ name }) => !name.startsWith('kysely_'))
      const naming: string[] = []
      for (const { name } of tables) {
        const rows = JSON.stringify(
          await db
            .selectFrom(name as 'showings')
            .selectAll()
            .execute(),
        )
        if (secrets.some((secret) => rows.includes(secret))) naming.push(name)
      }
      return naming
    }
    expect(await found()).toEqual(expect.arrayContaining(['participations', ...held.map(({ name }) => name)]))
    await participations.withdraw(store, participation)
    expect(await found()).toEqual([])
    expect((await studies.bySlug(db, 'rows')).withdrawn).toBe(1)
  })

  test.each(['live', 'paused', 'closed', 'archived'] as const)(
    'a code withdraws once from a study that is %s, counts one, and opens nothing in another study',
    async (state) => {
      const { store } = opened()
      const { db } = store.database
      const [record, other] = [await liveStudy(store, `leave-${state}`), await liveStudy(store, `other-${state}`)]
      const consent = { version: 1, accepted: true } as const
      const { token } = await starts.start(store, record, { group: 'staff', consent })
      for (const move of ways[state]) await studies.move(store, record.slug, move, 'test')
      const code = withdrawalCode(token)
      const unknown = { status: 404, field: 'code' }
      await expect(participations.withdrawByCode(store, other.id, code)).rejects.toMatchObject(unknown)
      await expect(participations.withdrawByCode(store, record.id, 'AAAA-BBBB-CCCC-DDDD')).rejects.toMatchObject(
        unknown,
      )
      await participations.withdrawByCode(store, record.id, ` ${code.toLowerCase().replaceAll('-', ' ')}`)
      await expect(participations.withdrawByCode(store, record.id, code)).rejects.toMatchObject(unknown)
      expect((await studies.bySlug(db, record.slug)).withdrawn).toBe(1)
      expect(await participations.byToken(db, token)).toBeNull()
    },
  )
})

const ways = {
  live: [],
  paused: ['pause'],
  closed: ['close'],
  archived: ['close', 'archive'],
} as const satisfies Record<string, readonly Move[]>

/** Something for a column that a row must have: it names the participation where it can. */
function filler({ name, dataType }: { name: string; dataType: string }, { id, study }: Participation) {
  if (name === 'participation_id') return id
  if (name === 'study_id') return study
  return /int/i.test(dataType) ? 1 : 'filled'
}
