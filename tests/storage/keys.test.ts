import { expect, test } from 'vitest'
import { openAccounts } from '#lib/server/accounts.ts'
import * as keys from '#lib/server/keys.ts'
import type { Store } from '#lib/server/store.ts'
import { onEveryDatabase } from './stores.ts'

async function maker(store: Store, email: string) {
  const accounts = await openAccounts(store)
  await accounts.create({ email, name: 'Somebody', password: 'four plain words here' })
  return accounts.known(email)
}

const day = (date: string) => Date.parse(`${date}T12:00:00Z`)

onEveryDatabase('keys', (opened) => {
  test('open what they were made for until they are revoked, in every process', async () => {
    const { store, second } = opened()
    const somebody = await maker(store, 'one@example.org')
    const secret = await keys.make(store, { name: 'a script', opens: 'results', maker: somebody }, day('2026-03-01'))
    const known = { name: 'a script', opens: 'results', disabled: false, madeOn: '2026-03-01', usedOn: null }
    expect(await keys.shown(await second(), secret)).toMatchObject(known)
    const [key] = await keys.all(store.database.db)
    await keys.revoke(store, key!.id)
    await keys.revoke(store, key!.id)
    expect(await keys.shown(store, secret)).toBeNull()
    expect(await keys.all(store.database.db)).toEqual([])
  })

  test('keep the last day of their use, and no more of it', async () => {
    const { store } = opened()
    const somebody = await maker(store, 'two@example.org')
    const secret = await keys.make(store, { name: 'a dashboard', opens: 'files', maker: somebody })
    for (const date of ['2026-03-02', '2026-03-02', '2026-03-09']) await keys.shown(store, secret, day(date))
    expect((await keys.all(store.database.db)).map(({ usedOn }) => usedOn)).toEqual(['2026-03-09'])
    const rows = await store.database.db.selectFrom('api_keys').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('are told apart by their names, also when two are made at once', async () => {
    const { store, second } = opened()
    const somebody = await maker(store, 'three@example.org')
    const other = await second()
    const twice = await Promise.allSettled(
      [store, other].map((one) => keys.make(one, { name: 'the same', opens: 'files', maker: somebody })),
    )
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    for (const [name, opens] of [
      ['', 'files'],
      ['x'.repeat(61), 'files'],
      ['another', 'everything'],
    ] as const)
      await expect(keys.make(store, { name, opens, maker: somebody })).rejects.toMatchObject({ status: 422 })
  })

  test('of a disabled account are known and open nothing', async () => {
    const { store } = opened()
    const somebody = await maker(store, 'four@example.org')
    const secret = await keys.make(store, { name: 'of somebody gone', opens: 'files', maker: somebody })
    await (await openAccounts(store)).disable('four@example.org')
    expect(await keys.shown(store, secret)).toMatchObject({ disabled: true, usedOn: null })
  })
})
