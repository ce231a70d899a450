import { expect, test } from 'vitest'
import { type Accounts, type SessionCookie, openAccounts } from '#lib/server/accounts.ts'
import * as setupLinks from '#lib/server/setup-links.ts'
import { onEveryDatabase } from './stores.ts'

const password = 'four plain words here'
const headersOf = (cookies: SessionCookie[] | null) =>
  new Headers({
    cookie: (cookies ?? []).map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; '),
    'user-agent': 'a browser with a name',
    'x-forwarded-for': '203.0.113.7',
  })

const make = (accounts: Accounts, email: string) => accounts.create({ email, name: 'Somebody', password })

onEveryDatabase('accounts', (opened) => {
  test('whoever knows the password is signed in until signing out', async () => {
    const accounts = await openAccounts(opened().store)
    await make(accounts, 'One@Example.org')
    const cookies = await accounts.signIn(' one@example.ORG ', password)
    expect(cookies).toHaveLength(1)
    expect(await accounts.signedIn(headersOf(cookies))).toMatchObject({ email: 'one@example.org', name: 'Somebody' })
    await accounts.signOut(headersOf(cookies))
    expect(await accounts.signedIn(headersOf(cookies))).toBeNull()
  })

  test('a cookie that was altered signs nobody in', async () => {
    const accounts = await openAccounts(opened().store)
    await make(accounts, 'altered@example.org')
    const [cookie] = (await accounts.signIn('altered@example.org', password))!
    const other = cookie!.value.startsWith('A') ? 'B' : 'A'
    expect(await accounts.signedIn(headersOf([{ ...cookie!, value: other + cookie!.value.slice(1) }]))).toBeNull()
    expect(await accounts.signedIn(new Headers())).toBeNull()
  })

  test('every process on the database knows the same sessions', async () => {
    const accounts = await openAccounts(opened().store)
    await make(accounts, 'shared@example.org')
    const others = await openAccounts(await opened().second())
    expect(await others.signedIn(headersOf(await accounts.signIn('shared@example.org', password)))).not.toBeNull()
  })

  test('a wrong password and an unknown address get one answer, and the eleventh of many tries at once has to wait', async () => {
    const accounts = await openAccounts(opened().store)
    await make(accounts, 'two@example.org')
    expect(await accounts.signIn('nobody@example.org', password)).toBeNull()
    const wrong = await Promise.allSettled(
      Array.from({ length: 12 }, () => accounts.signIn('two@example.org', 'wrong')),
    )
    expect(wrong.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    await expect(accounts.signIn('two@example.org', password)).rejects.toMatchObject({ status: 429 })
  })

  test('no address and no browser of anybody is kept', async () => {
    const accounts = await openAccounts(opened().store)
    await make(accounts, 'three@example.org')
    await accounts.signedIn(headersOf(await accounts.signIn('three@example.org', password)))
    const sessions = (await opened()
      .store.database.db.selectFrom('session' as never)
      .selectAll()
      .execute()) as { ipAddress: string | null; userAgent: string | null }[]
    expect(sessions.length).toBeGreaterThan(0)
    for (const { ipAddress, userAgent } of sessions) expect([ipAddress, userAgent].filter(Boolean)).toEqual([])
  })

  test('an address has one account', async () => {
    const accounts = await openAccounts(opened().store)
    await make(accounts, 'four@example.org')
    await expect(make(accounts, 'FOUR@example.org')).rejects.toMatchObject({ status: 409 })
  })

  test('a disabled account is out at once, and a new password lets it in again', async () => {
    const accounts = await openAccounts(opened().store)
    await make(accounts, 'five@example.org')
    const cookies = await accounts.signIn('five@example.org', password)
    await accounts.disable('five@example.org')
    expect(await accounts.signedIn(headersOf(cookies))).toBeNull()
    expect(await accounts.signIn('five@example.org', password)).toBeNull()
    expect(await accounts.list()).toContainEqual(expect.objectContaining({ email: 'five@example.org', disabled: true }))
    await accounts.setPassword('five@example.org', 'another four plain words')
    expect(await accounts.signIn('five@example.org', 'another four plain words')).not.toBeNull()
    await expect(accounts.disable('nobody@example.org')).rejects.toMatchObject({ status: 404 })
  })
})

onEveryDatabase('one-time links', (opened) => {
  test('of two who come with the first link at once, one makes the account', async () => {
    const { store } = opened()
    const accounts = await openAccounts(store)
    const second = await opened().second()
    const others = await openAccounts(second)
    const token = await setupLinks.first(store)
    const outcomes = await Promise.allSettled([
      setupLinks.spendOnFirstAccount({ store, accounts }, token, { email: 'a@example.org', name: 'A', password }),
      setupLinks.spendOnFirstAccount({ store: second, accounts: others }, token, {
        email: 'b@example.org',
        name: 'B',
        password,
      }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await accounts.count()).toBe(1)
    expect(await setupLinks.byToken(store.database.db, token)).toBeNull()
  })

  test('once there is an account, a link to the first one makes no second', async () => {
    const { store } = opened()
    const accounts = await openAccounts(store)
    const token = await setupLinks.first(store)
    const account = { email: 'c@example.org', name: 'C', password }
    await expect(setupLinks.spendOnFirstAccount({ store, accounts }, token, account)).rejects.toMatchObject({
      status: 409,
    })
    expect(await accounts.count()).toBe(1)
  })

  test('each start’s link replaces the one before', async () => {
    const { store } = opened()
    const earlier = await setupLinks.first(store)
    const later = await setupLinks.first(store)
    expect(await setupLinks.byToken(store.database.db, earlier)).toBeNull()
    expect(await setupLinks.byToken(store.database.db, later)).toEqual({ email: null })
  })

  test('a link to a new password works once, for its account alone, and ends the sessions of the old one', async () => {
    const { store } = opened()
    const accounts = await openAccounts(store)
    await make(accounts, 'd@example.org')
    const cookies = await accounts.signIn('d@example.org', password)
    const token = await setupLinks.reset(store, 'D@example.org')
    const keeping = { store, accounts }
    expect(await setupLinks.spendOnPassword(keeping, token, 'a wholly new password')).toBe('d@example.org')
    expect(await accounts.signedIn(headersOf(cookies))).toBeNull()
    expect(await accounts.signIn('d@example.org', 'a wholly new password')).not.toBeNull()
    await expect(setupLinks.spendOnPassword(keeping, token, 'yet another password')).rejects.toMatchObject({
      status: 409,
    })
    const first = await setupLinks.first(store)
    await expect(setupLinks.spendOnPassword(keeping, first, 'yet another password')).rejects.toMatchObject({
      status: 409,
    })
  })

  test('a link whose work fails can be used again', async () => {
    const { store } = opened()
    const accounts = await openAccounts(store)
    await make(accounts, 'e@example.org')
    const token = await setupLinks.reset(store, 'e@example.org')
    const broken = { ...accounts, setPassword: () => Promise.reject(new Error('the disk is full')) }
    await expect(setupLinks.spendOnPassword({ store, accounts: broken }, token, 'a new password')).rejects.toThrow(
      'disk',
    )
    expect(await setupLinks.spendOnPassword({ store, accounts }, token, 'a new password')).toBe('e@example.org')
  })

  test('a link that has run out does nothing, and the token itself is not kept', async () => {
    const { store } = opened()
    const accounts = await openAccounts(store)
    await make(accounts, 'f@example.org')
    const token = await setupLinks.reset(store, 'f@example.org')
    const { db } = store.database
    expect(JSON.stringify(await db.selectFrom('setup_links').selectAll().execute())).not.toContain(token)
    await db.updateTable('setup_links').set({ expires_at: '2000-01-01T00:00:00.000Z' }).execute()
    expect(await setupLinks.byToken(db, token)).toBeNull()
    await expect(setupLinks.spendOnPassword({ store, accounts }, token, 'a new password')).rejects.toMatchObject({
      status: 409,
    })
  })
})
