import { expect, test } from 'vitest'
import type { Study } from '#lib/domain/study.ts'
import * as allocations from '#lib/server/allocations.ts'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import * as starts from '#lib/server/starts.ts'
import type { Store } from '#lib/server/store.ts'
import { sampleStudy } from '../sample-study.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const consent = { version: 1, accepted: true as const }

/** The sample's groups, the first with a quota. */
const upTo = (quota: number): Study['groups'] =>
  sampleStudy().groups.map((group, i) => (i === 0 ? { ...group, quota } : group))

const rowsOf = (store: Store, id: string) =>
  store.database.db.selectFrom('participations').selectAll().where('study_id', '=', id).execute()

/** As if so many hours had passed since everything that a participation has done so far. */
async function silent(store: Store, id: string, hours: number) {
  const { db } = store.database
  const then = new Date(Date.now() - hours * 3_600_000).toISOString()
  await db.updateTable('participations').set({ started_at: then, joined_at: then }).where('id', '=', id).execute()
  await db.updateTable('showings').set({ shown_at: then }).where('participation_id', '=', id).execute()
  await db.updateTable('showings').set({ passed_at: then }).where('participation_id', '=', id).execute()
  await db.updateTable('answer_revisions').set({ answered_at: then }).where('participation_id', '=', id).execute()
}

onEveryDatabase('quotas', (opened) => {
  test('of fifty people who start at the same moment, on two servers, as many are taken as the quota says', async () => {
    const { store, second } = opened()
    const other = await second()
    const record = await liveStudy(store, 'fifty', { groups: upTo(20) })
    const started = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) => starts.start(i % 2 ? store : other, record, { group: 'staff', consent })),
    )
    const refused = started.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
    expect(started.filter(({ status }) => status === 'fulfilled')).toHaveLength(20)
    expect(refused).toHaveLength(30)
    for (const reason of refused)
      expect(reason).toMatchObject({ status: 409, field: 'group', message: expect.stringMatching('Thank you') })
    expect(await rowsOf(store, record.id)).toHaveLength(20)
    expect(await allocations.people(store.database.db, { study_id: record.id, version: 1 })).toEqual({ staff: 20 })
    await starts.start(store, record, { group: 'others', consent })
  })

  test('a full group answers in the designer’s words, in the reader’s language, and keeps nothing', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'own-words', {
      groups: upTo(1),
      fullText: 'We are complete.',
      translations: { de: { fullText: 'Wir sind vollzählig.' } },
    })
    await starts.start(store, record, { group: 'staff', consent })
    const late = { group: 'staff', consent }
    await expect(starts.start(store, record, late)).rejects.toMatchObject({ message: 'We are complete.' })
    const german = starts.start(store, record, { ...late, locale: 'de' })
    await expect(german).rejects.toMatchObject({ message: 'Wir sind vollzählig.' })
    expect(await rowsOf(store, record.id)).toHaveLength(1)
    const { participation } = await starts.begin(store, record, { consent })
    await expect(starts.join(store, participation, record.study, { group: 'staff' })).rejects.toMatchObject({
      status: 409,
    })
    expect(await starts.join(store, participation, record.study, { group: 'others' })).toMatchObject({
      group: 'others',
    })
  })

  test('a study can take latecomers all the same', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'all-the-same', { groups: upTo(1), whenFull: 'accept' })
    for (let i = 0; i < 3; i++) await starts.start(store, record, { group: 'staff', consent })
    expect(await rowsOf(store, record.id)).toHaveLength(3)
  })

  test('a withdrawal frees its place', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'freed', { groups: upTo(1) })
    const { participation } = await starts.start(store, record, { group: 'staff', consent })
    await expect(starts.start(store, record, { group: 'staff', consent })).rejects.toMatchObject({ status: 409 })
    await participations.withdraw(store, participation)
    await starts.start(store, record, { group: 'staff', consent })
  })

  test('agreeing again on the same page is no second person', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'same-page', { groups: upTo(1) })
    const again = { group: 'staff', consent, nonce: crypto.randomUUID() }
    const { token } = await starts.start(store, record, again)
    expect((await starts.start(store, record, again)).token).toBe(token)
  })
})

onEveryDatabase('orders given anew', (opened) => {
  test('who is silent for too long leaves an order and a place to others, and is counted again on coming back', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await liveStudy(store, 'silent', { groups: upTo(10), reissueAfter: 5 })
    const key = { study_id: record.id, version: 1 }
    const begun = []
    for (let i = 0; i < 10; i++)
      begun.push((await starts.start(store, record, { group: 'staff', consent })).participation)
    const gone = begun[3]!
    await silent(store, gone.id, 4)
    expect(await allocations.people(db, key)).toEqual({ staff: 10 })
    await silent(store, gone.id, 6)
    expect(await allocations.people(db, key)).toEqual({ staff: 9 })
    const { participation: next } = await starts.start(store, record, { group: 'staff', consent })
    expect(next.order).toEqual(gone.order)
    const save = { key: crypto.randomUUID(), answers: [{ storyboard: 'today', item: 'utility', value: 5 }] }
    await answers.save(store, gone, record.study, save)
    expect(await allocations.people(db, key)).toEqual({ staff: 11 })
    await silent(store, gone.id, 6)
    expect(await allocations.people(db, key)).toEqual({ staff: 10 })
    await participations.complete(store, gone)
    expect(await allocations.people(db, key)).toEqual({ staff: 11 })
  })

  test('of orders that a group used as often, it is given what somebody of another leaves open by an hour of silence', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'an-hour')
    const begun = []
    for (let i = 0; i < 10; i++)
      begun.push((await starts.start(store, record, { group: 'others', consent })).participation)
    const quiet = begun[6]!
    await silent(store, quiet.id, 2)
    const { participation } = await starts.start(store, record, { group: 'staff', consent })
    expect(participation.order).toEqual(quiet.order)
    expect(await allocations.people(store.database.db, { study_id: record.id, version: 1 })).toEqual({
      others: 10,
      staff: 1,
    })
  })

  test('without a word of the study, two days of silence are too long', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'two-days')
    const { participation } = await starts.start(store, record, { group: 'staff', consent })
    const key = { study_id: record.id, version: 1 }
    await silent(store, participation.id, 47)
    expect(await allocations.people(store.database.db, key)).toEqual({ staff: 1 })
    await silent(store, participation.id, 49)
    expect(await allocations.people(store.database.db, key)).toEqual({})
  })

  test('each person sees as few storyboards as the study says, and all are shown equally often at every moment', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'only-some', { showPerPerson: 2 })
    const shown = new Map(record.study.storyboards.map(({ code }) => [code, 0]))
    for (let i = 0; i < 12; i++) {
      const { participation } = await starts.start(store, record, { group: 'staff', consent })
      expect(participation.order).toHaveLength(2)
      for (const code of participation.order) shown.set(code, shown.get(code)! + 1)
      expect(Math.max(...shown.values()) - Math.min(...shown.values())).toBeLessThanOrEqual(1)
    }
  })

  test('a version that was published before orders were kept goes on with its Williams design', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await liveStudy(store, 'before', { tilts: 'between' })
    await db.updateTable('study_versions').set({ sequences: null }).where('study_id', '=', record.id).execute()
    for (let i = 0; i < 10; i++) await starts.start(store, record, { group: 'staff', consent })
    const rows = await rowsOf(store, record.id)
    expect(rows.map(({ sequence }) => sequence).toSorted((a, b) => a! - b!)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    for (const row of rows) expect(JSON.parse(row.storyboard_order)).toHaveLength(5)
  })
})
