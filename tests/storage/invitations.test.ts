import { expect, test } from 'vitest'
import * as invitations from '#lib/server/invitations.ts'
import { counts, page } from '#lib/server/invitation-list.ts'
import * as participations from '#lib/server/participations.ts'
import { randomToken } from '#lib/server/secret.ts'
import * as starts from '#lib/server/starts.ts'
import type { Store } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const consent = { version: 1, accepted: true as const }
const nonce = () => (randomToken() + randomToken()).slice(0, 43)
const invited = (store: Store, slug: string) => liveStudy(store, slug, { access: 'invitation' })

/** Personal links for so many of one group. */
const made = (store: Store, record: studies.StudyRecord, count: number, group = 'staff', drawn = nonce()) => {
  const rows = Array.from({ length: count }, () => ({ group, note: '' }))
  return invitations.make(store, record, { rows, nonce: drawn, actor: 'test' })
}

const everything = async (store: Store) =>
  JSON.stringify([
    await store.database.db.selectFrom('invitations').selectAll().execute(),
    await store.database.db.selectFrom('participations').selectAll().execute(),
    await store.database.db.selectFrom('study_events').selectAll().execute(),
  ])

onEveryDatabase('invitations', (opened) => {
  test('lets somebody into the group it was made for, once', async () => {
    const { store } = opened()
    const record = await invited(store, 'once')
    const [{ token } = { token: '' }] = await made(store, record, 1, 'managers')
    const { participation } = await starts.start(store, record, { invitation: token, consent })
    expect(participation).toMatchObject({ group: 'managers', state: 'active' })
    expect(participation.order).toHaveLength(5)
    for (const way of [{ invitation: token }, { code: token }])
      await expect(starts.start(store, record, { ...way, consent })).rejects.toMatchObject({
        status: 409,
        message: expect.stringContaining('used already'),
      })
  })

  test('twenty openings at once, on two servers, make one participation', async () => {
    const { store, second } = opened()
    const other = await second()
    const record = await invited(store, 'twenty')
    const [{ token } = { token: '' }] = await made(store, record, 1)
    const tries = Array.from({ length: 20 }, (_, i) =>
      starts.start(i % 2 ? store : other, record, { invitation: token, consent }),
    )
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toMatchObject({ status: 409 })
    const rows = await store.database.db
      .selectFrom('participations')
      .select('id')
      .where('study_id', '=', record.id)
      .execute()
    expect(rows).toHaveLength(1)
  })

  test('agreeing twice on one page, by a double tap, is answered twice with the same participation', async () => {
    const { store } = opened()
    const record = await invited(store, 'double-tap-invited')
    const [{ token } = { token: '' }] = await made(store, record, 1)
    const consenting = { code: token, consent, nonce: crypto.randomUUID() }
    const [one, two] = await Promise.all([1, 2].map(() => starts.start(store, record, consenting)))
    expect(two).toEqual(one)
  })

  test('neither the token nor anything that leads from a note to a participation is kept', async () => {
    const { store } = opened()
    const record = await invited(store, 'unlinked')
    const rows = [{ group: 'staff', note: 'row 12' }]
    const [{ token } = { token: '' }] = await invitations.make(store, record, { rows, nonce: nonce(), actor: 'test' })
    const begun = await starts.start(store, record, { invitation: token, consent })
    const { db } = store.database
    const kept = await everything(store)
    for (const secret of [token, begun.token]) expect(kept).not.toContain(secret)
    const invitation = await db
      .selectFrom('invitations')
      .selectAll()
      .where('study_id', '=', record.id)
      .executeTakeFirstOrThrow()
    const person = await db
      .selectFrom('participations')
      .selectAll()
      .where('id', '=', begun.participation.id)
      .executeTakeFirstOrThrow()
    const shared = Object.values(invitation).filter(
      (value) => typeof value === 'string' && value.length > 5 && Object.values(person).includes(value),
    )
    expect(shared).toEqual([record.id])
    expect(Object.keys(invitation).filter((column) => /_at$|participation/.test(column))).toEqual([])
  })

  test('only the browser that holds the participation is told that a used link is its own', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await invited(store, 'mine')
    const [one, two] = await made(store, record, 2)
    const mine = await starts.start(store, record, { invitation: one!.token, consent })
    const theirs = await starts.start(store, record, { invitation: two!.token, consent })
    const meeting = (held: string | null) => invitations.meeting(db, record.id, one!.token, held)
    expect([await meeting(mine.token), await meeting(theirs.token), await meeting(null)]).toEqual([
      'mine',
      'used',
      'used',
    ])
    expect(await invitations.meeting(db, record.id, randomToken(), mine.token)).toBeNull()
  })

  test('a guess, the link of a group and a link of another study open nothing', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await invited(store, 'guessed')
    const other = await invited(store, 'guessed-other')
    const [{ token } = { token: '' }] = await made(store, other, 1)
    const { staff = '' } = await studies.linkCodes(db, record.id)
    for (const guess of [randomToken(), token, staff, 'x']) {
      for (const way of [{ invitation: guess }, { code: guess }])
        await expect(starts.start(store, record, { ...way, consent })).rejects.toMatchObject({ status: 404 })
      expect(await starts.groupOfLink(db, record.id, guess)).toBeNull()
    }
    await expect(starts.start(store, record, { group: 'staff', consent })).rejects.toMatchObject({ status: 404 })
    expect(await db.selectFrom('participations').select('id').where('study_id', '=', record.id).execute()).toEqual([])
  })

  test('stand beside the links of groups in a study that is reached by links, and the two are told apart', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'beside', { access: 'link' })
    const [{ token } = { token: '' }] = await made(store, record, 1)
    const { staff = '' } = await studies.linkCodes(store.database.db, record.id)
    await starts.start(store, record, { code: staff, consent })
    await starts.start(store, record, { code: staff, consent })
    await starts.start(store, record, { code: token, consent })
    const rows = await store.database.db
      .selectFrom('participations')
      .select('invited')
      .where('study_id', '=', record.id)
      .execute()
    expect(rows.map(({ invited }) => invited).toSorted()).toEqual([0, 0, 1])
    await expect(starts.start(store, record, { invitation: staff, consent })).rejects.toMatchObject({ status: 404 })
  })

  test('are refused for an open study, and where nobody can start', async () => {
    const { store } = opened()
    await expect(made(store, await liveStudy(store, 'open-invited'), 1)).rejects.toMatchObject({ status: 409 })
    const record = await invited(store, 'paused-invited')
    const [{ token } = { token: '' }] = await made(store, record, 1)
    await studies.move(store, record.slug, 'pause', 'test')
    await expect(made(store, record, 1)).rejects.toMatchObject({ status: 409 })
    const start = { invitation: token, consent }
    await expect(starts.start(store, record, start)).rejects.toMatchObject({ status: 409 })
    await studies.move(store, record.slug, 'resume', 'test')
    expect((await starts.start(store, record, start)).participation.group).toBe('staff')
  })

  test('for a group that the study does not have any more is refused, and not used up', async () => {
    const { store } = opened()
    const record = await invited(store, 'regrouped')
    const [{ token } = { token: '' }] = await made(store, record, 1, 'others')
    const groups = record.study.groups.filter(({ code }) => code !== 'others')
    await studies.move(store, record.slug, 'pause', 'test')
    await studies.draft(store, sampleStudy({ slug: record.slug, access: 'invitation', groups }), 'test')
    await studies.move(store, record.slug, 'resume', 'test')
    const next = await studies.bySlug(store.database.db, record.slug)
    await expect(starts.start(store, next, { invitation: token, consent })).rejects.toMatchObject({ status: 409 })
    expect(await invitations.meeting(store.database.db, record.id, token, null)).toBe('unused')
  })

  test('the same form sent again gives the same links and makes no others', async () => {
    const { store, second } = opened()
    const other = await second()
    const record = await invited(store, 'same-form')
    const drawn = nonce()
    const [one, two] = await Promise.all([
      made(store, record, 120, 'staff', drawn),
      made(other, record, 120, 'staff', drawn),
    ])
    expect(two).toEqual(one)
    expect(new Set(one.map(({ token }) => token)).size).toBe(120)
    expect(one.map(({ note }) => note).slice(0, 2)).toEqual(['staff 1', 'staff 2'])
    const more = await made(store, record, 1)
    expect(more[0]!.note).toBe('staff 121')
    expect(await counts(store.database.db, record.id)).toMatchObject([{ group: 'staff', made: 121 }])
  })

  test('what became of links is told in fives, so that no use can be told by its time', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await invited(store, 'fives')
    const links = await made(store, record, 12)
    const seen = async () => (await page(db, record.id, 'staff', 0, 20)).filter(({ state }) => state === 'used').length
    const told: unknown[] = []
    for (const { token } of links.slice(0, 11)) {
      const { participation } = await starts.start(store, record, { invitation: token, consent })
      await participations.complete(store, participation)
      const [{ used, completed } = {}] = await counts(db, record.id)
      told.push([await seen(), used, completed])
    }
    const none = [0, null, null]
    expect(told).toEqual([none, none, none, none, ...Array(5).fill([5, 5, 5]), [10, 10, 10], [10, 10, 10]])
  })

  test('a revoked link lets nobody in, one by one or all that are unused', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await invited(store, 'revoked')
    const [one, two, used] = await made(store, record, 3)
    const begun = await starts.start(store, record, { invitation: used!.token, consent })
    const [first] = await page(db, record.id, 'staff', 0, 1)
    await invitations.revoke(store, record, first!.id, 'test')
    const refused = { status: 409, message: expect.stringContaining('taken back') }
    await expect(starts.start(store, record, { invitation: one!.token, consent })).rejects.toMatchObject(refused)
    expect(await starts.groupOfLink(db, record.id, one!.token)).toBeNull()
    expect(await starts.groupOfLink(db, record.id, two!.token)).toBe('staff')
    await invitations.revoke(store, record, null, 'test')
    await expect(starts.start(store, record, { invitation: two!.token, consent })).rejects.toMatchObject(refused)
    // The one in use reads like the others, and goes on as before.
    expect((await page(db, record.id, 'staff', 0, 5)).map(({ state }) => state)).toEqual(Array(3).fill('revoked'))
    expect(await invitations.meeting(db, record.id, used!.token, begun.token)).toBe('mine')
  })

  test('a link stays used when its person withdraws, and nothing shows that they did', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await invited(store, 'withdrawn-invited')
    const links = await made(store, record, 6)
    const begun: starts.Begun[] = []
    for (const { token } of links) begun.push(await starts.start(store, record, { invitation: token, consent }))
    const before = JSON.stringify([await page(db, record.id, 'staff', 0, 9), await counts(db, record.id)])
    await participations.withdraw(store, begun[0]!.participation)
    expect(JSON.stringify([await page(db, record.id, 'staff', 0, 9), await counts(db, record.id)])).toBe(before)
    await expect(starts.start(store, record, { invitation: links[0]!.token, consent })).rejects.toMatchObject({
      status: 409,
    })
  })

  test('go with their study', async () => {
    const { store } = opened()
    const record = await invited(store, 'deleted-invited')
    await made(store, record, 2)
    await studies.move(store, record.slug, 'close', 'test')
    await studies.remove(store, record.slug)
    expect(
      await store.database.db.selectFrom('invitations').selectAll().where('study_id', '=', record.id).execute(),
    ).toEqual([])
  })
})
