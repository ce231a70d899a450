import { expect, test } from 'vitest'
import { consentText } from '#lib/domain/consent.ts'
import * as answers from '#lib/server/answers.ts'
import * as consents from '#lib/server/consents.ts'
import * as participations from '#lib/server/participations.ts'
import * as places from '#lib/server/places.ts'
import { hashed } from '#lib/server/secret.ts'
import * as starts from '#lib/server/starts.ts'
import type { Store } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const text = sampleStudy().consent

/** Publishes the next version of a study, with this consent. */
async function changed(store: Store, slug: string, consent: object, other: Parameters<typeof sampleStudy>[0] = {}) {
  await studies.draft(store, sampleStudy({ slug, consent: { ...text, ...consent }, title: 'Again', ...other }), 'test')
  await studies.move(store, slug, 'publish', 'test')
  return studies.bySlug(store.database.db, slug)
}

/** Somebody who began under the first text. */
async function began(store: Store, slug: string, changes: Parameters<typeof sampleStudy>[0] = {}) {
  const record = await liveStudy(store, slug, changes)
  const { participation } = await starts.start(store, record, {
    group: 'staff',
    consent: { version: 1, accepted: true },
  })
  const save = (storyboard: string) =>
    answers.save(store, participation, record.study, {
      key: crypto.randomUUID(),
      answers: [{ storyboard, item: 'utility', value: 4 }],
    })
  return { record, participation, save }
}

onEveryDatabase('consents', (opened) => {
  test('a changed text waits for the person: nothing new is taken before, everything after, on the version they saw', async () => {
    const { store } = opened()
    const { db } = store.database
    const { participation, save } = await began(store, 'reconsent')
    await save('today')
    const record = await changed(store, 'reconsent', { version: 2, readers: 'The team and a partner.' })
    const due = await consents.due(db, participation, record.version)
    expect([due?.agreed.consent.readers, due?.asked.consent.readers]).toEqual(['The team.', 'The team and a partner.'])
    await expect(save('coach_a')).rejects.toMatchObject({ status: 409, message: expect.stringContaining('POST') })
    await expect(participations.complete(store, participation)).rejects.toMatchObject({ status: 409 })
    await expect(participations.agree(store, participation, 1)).rejects.toMatchObject({ status: 409 })
    await participations.agree(store, participation, 2)
    await participations.agree(store, participation, 2)
    await expect(save('coach_a')).resolves.toMatchObject({ saved: 1 })
    const kept = await db.selectFrom('consents').selectAll().where('participation_id', '=', participation.id).execute()
    expect(kept).toMatchObject([{ version: 2, hash: hashed(consentText(record.study.consent)) }])
    expect((await consents.given(db, participation)).map(({ version }) => version)).toEqual([1, 2])
    expect((await participations.byId(db, participation.id)).version).toBe(1)
  })

  test('a page that lay open while the text changed may still be sent: its storyboard was shown before', async () => {
    const { store } = opened()
    const { participation, save } = await began(store, 'open-page')
    await places.shown(store, participation, 'today')
    await changed(store, 'open-page', { version: 2, pay: 'A voucher.' })
    await expect(save('today')).resolves.toMatchObject({ saved: 1 })
    await expect(save('coach_a')).rejects.toMatchObject({ status: 409, field: 'consent' })
  })

  test('white space, and a new number alone, are no change', async () => {
    const { store } = opened()
    const { participation, save } = await began(store, 'spaced')
    const record = await changed(store, 'spaced', { version: 1, readers: 'The \n team.' })
    expect(await consents.due(store.database.db, participation, record.version)).toBeNull()
    await changed(store, 'spaced', { version: 2 }, { title: 'Once more' })
    await expect(save('coach_a')).resolves.toMatchObject({ saved: 1 })
  })

  test('who agreed to the second text is asked about the third alone', async () => {
    const { store } = opened()
    const { participation } = await began(store, 'thrice')
    await changed(store, 'thrice', { version: 2, pay: 'A voucher.' })
    await participations.agree(store, participation, 2)
    const { version } = await changed(store, 'thrice', { version: 3, pay: 'Two vouchers.' }, { title: 'Third' })
    const due = await consents.due(store.database.db, participation, version)
    expect([due?.agreed.consent.pay, due?.asked.consent.pay]).toEqual(['A voucher.', 'Two vouchers.'])
  })

  test('a translated text that changes needs a number of its own, and asks those who read it', async () => {
    const { store } = opened()
    const german = (pay: string) => ({ translations: { de: { consent: { pay } } } })
    const { participation } = await began(store, 'translated', german('Nichts.'))
    await participations.changeLanguage(store, participation, 'de')
    await expect(changed(store, 'translated', {}, german('Etwas.'))).rejects.toMatchObject({ status: 409 })
    const { version } = await changed(store, 'translated', { version: 2 }, german('Etwas.'))
    const { db } = store.database
    const due = await consents.due(db, await participations.byId(db, participation.id), version)
    expect([due?.agreed.consent.pay, due?.asked.consent.pay]).toEqual(['Nichts.', 'Etwas.'])
    expect(await consents.due(db, participation, version)).toBeNull()
  })

  test('a paper that was signed stays signed', async () => {
    const { store } = opened()
    const { participation, save } = await began(store, 'signed')
    const paper = { mode: 'paper' }
    await store.writes((db) => db.updateTable('participations').set(paper).where('id', '=', participation.id).execute())
    await changed(store, 'signed', { version: 2, pay: 'A voucher.' })
    await expect(save('coach_a')).resolves.toMatchObject({ saved: 1 })
  })
})
