import { expect, test } from 'vitest'
import { consentText } from '#lib/domain/consent.ts'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import * as starts from '#lib/server/starts.ts'
import { hashed, withdrawalCode } from '#lib/server/secret.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const consent = { version: 1, accepted: true as const }

onEveryDatabase('participations', (opened) => {
  test('a consent is kept with the version and hash of its text and the time', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'consent')
    const { participation } = await starts.begin(store, record, { consent })
    const row = await store.database.db
      .selectFrom('participations')
      .selectAll()
      .where('id', '=', participation.id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ consent_version: 1, consent_hash: hashed(consentText(record.study.consent)) })
    expect(Math.abs(Date.now() - Date.parse(row.consented_at))).toBeLessThan(60_000)
  })

  test('a consent to an older text is refused', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'old-consent')
    const old = { consent: { version: 2, accepted: true as const } }
    await expect(starts.begin(store, record, old)).rejects.toMatchObject({ status: 409 })
  })

  test('agreeing twice on one page, by a double tap, opens one participation', async () => {
    const { store, second } = opened()
    const other = await second()
    const record = await liveStudy(store, 'double-tap')
    const twice = () => {
      const consenting = { consent, nonce: crypto.randomUUID() }
      return Promise.all([starts.begin(store, record, consenting), starts.begin(other, record, consenting)])
    }
    const tokens = new Set<string>()
    // Often, since how two servers come between each other is never the same.
    for (let time = 0; time < 50; time++) {
      const [one, two] = await twice()
      expect(two).toEqual(one)
      tokens.add(one.token)
    }
    expect(tokens.size).toBe(50)
  })

  test('starts at the same time, from two servers, spread evenly over the sequences of each group', async () => {
    const { store, second } = opened()
    const other = await second()
    const record = await liveStudy(store, 'balance')
    const people = Array.from({ length: 46 }, (_, i) =>
      starts.start(i % 2 ? store : other, record, { group: i < 25 ? 'staff' : 'others', consent }),
    )
    await Promise.all(people)
    const rows = await store.database.db
      .selectFrom('participations')
      .select(({ fn }) => ['group_code', 'sequence', fn.countAll().as('n')])
      .where('study_id', '=', record.id)
      .groupBy(['group_code', 'sequence'])
      .execute()
    for (const group of ['staff', 'others']) {
      const uses = rows.filter((row) => row.group_code === group).map((row) => Number(row.n))
      expect(uses).toHaveLength(10)
      expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(1)
    }
  })

  test('starts of a new version are spread anew, whatever the old one has used', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await liveStudy(store, 'balance-anew')
    for (let i = 0; i < 3; i++) await starts.start(store, record, { group: 'staff', consent })
    await db.updateTable('participations').set({ sequence: 0 }).where('study_id', '=', record.id).execute()
    await studies.move(store, record.slug, 'pause', 'test')
    await studies.draft(store, sampleStudy({ slug: record.slug, title: 'Another version' }), 'test')
    await studies.move(store, record.slug, 'resume', 'test')
    const second = await studies.bySlug(db, record.slug)
    for (let i = 0; i < 10; i++) await starts.start(store, second, { group: 'staff', consent })
    const rows = await db
      .selectFrom('participations')
      .select('sequence')
      .where('study_id', '=', record.id)
      .where('version', '=', 2)
      .orderBy('sequence')
      .execute()
    expect(rows.map((row) => row.sequence)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('the order holds every storyboard once and never changes', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'order')
    const { participation, token } = await starts.start(store, record, { group: 'staff', consent })
    expect(participation.order.toSorted()).toEqual(record.study.storyboards.map((one) => one.code).toSorted())
    const again = await starts.join(store, participation, record.study, { group: 'others' })
    expect(again).toEqual(participation)
    expect(await participations.byToken(store.database.db, token)).toEqual(participation)
  })

  test('a token is kept only as its hash', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'secrets')
    const { token, participation } = await starts.start(store, record, { group: 'staff', consent })
    const row = await store.database.db
      .selectFrom('participations')
      .selectAll()
      .where('id', '=', participation.id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(token)
    expect(JSON.stringify(row)).not.toContain(withdrawalCode(token))
  })

  test('a study that is reached by links is not entered by the name of a group', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'by-link', { access: 'link' })
    await expect(starts.start(store, record, { group: 'staff', consent })).rejects.toMatchObject({ status: 404 })
    await expect(starts.start(store, record, { code: 'guess', consent })).rejects.toMatchObject({ status: 404 })
    await expect(starts.begin(store, record, { consent })).rejects.toMatchObject({ status: 404 })
    const codes = await studies.linkCodes(store.database.db, record.id)
    const { participation } = await starts.start(store, record, { code: codes['managers']!, consent })
    expect(participation.group).toBe('managers')
  })

  test('a study that is not live refuses starts and completions and says why', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'paused')
    const { participation } = await starts.start(store, record, { group: 'staff', consent })
    await studies.move(store, 'paused', 'pause', 'test')
    const refusal = { status: 409, message: expect.stringContaining('paused') }
    await expect(starts.start(store, record, { group: 'staff', consent })).rejects.toMatchObject(refusal)
    await expect(participations.complete(store, participation)).rejects.toMatchObject(refusal)
  })

  test('whoever agreed while a study was live can choose a group only while it is', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'halfway')
    const { participation, token } = await starts.begin(store, record, { consent })
    await studies.move(store, 'halfway', 'pause', 'test')
    const refusal = { status: 409, message: expect.stringContaining('paused') }
    await expect(starts.join(store, participation, record.study, { group: 'staff' })).rejects.toMatchObject(refusal)
    expect(await participations.byToken(store.database.db, token)).toMatchObject({ state: 'consented', group: null })
    await studies.move(store, 'halfway', 'resume', 'test')
    expect(await starts.join(store, participation, record.study, { group: 'staff' })).toMatchObject({ group: 'staff' })
  })

  test('a withdrawal code erases nothing from the pages of another study', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'own-code')
    const other = await liveStudy(store, 'other-code')
    const { participation, token } = await starts.start(store, record, { group: 'staff', consent })
    const elsewhere = participations.withdrawByCode(store, other.id, withdrawalCode(token))
    await expect(elsewhere).rejects.toMatchObject({ status: 404, field: 'code' })
    expect(await participations.byToken(store.database.db, token)).toEqual(participation)
    for (const slug of ['own-code', 'other-code'])
      expect((await studies.bySlug(store.database.db, slug)).withdrawn).toBe(0)
  })

  test('withdrawing by the code erases every trace and leaves a number, in every state', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'leave')
    const { participation, token } = await starts.start(store, record, { group: 'staff', consent })
    const save = { key: crypto.randomUUID(), answers: [{ storyboard: 'today', item: 'utility', value: 5 }] }
    await answers.save(store, participation, record.study, save, 'today')
    await studies.move(store, 'leave', 'close', 'test')
    await participations.withdrawByCode(store, record.id, withdrawalCode(token).toLowerCase().replaceAll('-', ' '))
    const { db } = store.database
    for (const table of ['answer_revisions', 'saves', 'showings'] as const)
      expect(await db.selectFrom(table).selectAll().where('participation_id', '=', participation.id).execute()).toEqual(
        [],
      )
    expect(await participations.byToken(db, token)).toBeNull()
    expect((await studies.bySlug(db, 'leave')).withdrawn).toBe(1)
    const again = participations.withdrawByCode(store, record.id, withdrawalCode(token))
    await expect(again).rejects.toMatchObject({ status: 404 })
  })
})
