import { expect, test } from 'vitest'
import type { Answer } from '#lib/domain/answer.ts'
import * as answers from '#lib/server/answers.ts'
import * as starts from '#lib/server/starts.ts'
import type { Store } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const key = () => crypto.randomUUID()
const rated = (value: number, item = 'utility'): Answer => ({ storyboard: 'coach_a', item, value })

async function participant(store: Store, slug: string) {
  const record = await liveStudy(store, slug)
  const consent = { version: 1, accepted: true as const }
  const { participation } = await starts.start(store, record, { group: 'staff', consent })
  const save = (sent: Answer[], more: { key?: string; base?: number } = {}, from = store) =>
    answers.save(from, participation, record.study, { key: key(), answers: sent, ...more })
  const kept = () => answers.current(store.database.db, participation.id)
  const revisions = () =>
    store.database.db
      .selectFrom('answer_revisions')
      .select(['item', 'value', 'revision'])
      .where('participation_id', '=', participation.id)
      .orderBy('revision')
      .execute()
  return { record, participation, save, kept, revisions }
}

onEveryDatabase('answers', (opened) => {
  test('a changed answer is a new revision beside the old one, and the newest is current', async () => {
    const { save, kept, revisions } = await participant(opened().store, 'revisions')
    await save([rated(3)])
    await save([rated(5)])
    expect(await revisions()).toEqual([
      { item: 'utility', value: 3, revision: 1 },
      { item: 'utility', value: 5, revision: 2 },
    ])
    expect(await kept()).toEqual([{ storyboard: 'coach_a', item: 'utility', value: 5, revision: 2 }])
  })

  test('the same answer again makes no revision', async () => {
    const { save, revisions } = await participant(opened().store, 'same')
    await save([rated(3)])
    expect(await save([rated(3)])).toEqual({ saved: 1, revision: 1, conflicts: [] })
    expect(await revisions()).toHaveLength(1)
  })

  test('twenty saves of one key at the same time, by two servers, are one row and twenty times “saved”', async () => {
    const { store, second } = opened()
    const other = await second()
    const { save, revisions } = await participant(store, 'twenty')
    const one = key()
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, i) => save([rated(4)], { key: one }, i % 2 ? store : other)),
    )
    for (const result of results) expect(result).toEqual({ saved: 1, revision: 1, conflicts: [] })
    expect(await revisions()).toHaveLength(1)
  })

  test('a key used again for other answers is refused and changes nothing', async () => {
    const { save, revisions } = await participant(opened().store, 'reused')
    const one = key()
    await save([rated(4)], { key: one })
    await expect(save([rated(5)], { key: one })).rejects.toMatchObject({ status: 409, field: 'key' })
    expect(await revisions()).toHaveLength(1)
  })

  test('an answer older than the kept one is not applied and comes back', async () => {
    const { save, kept } = await participant(opened().store, 'conflict')
    const { revision } = await save([rated(4)])
    await save([rated(6)])
    const result = await save([rated(2), rated(3, 'intrusiveness')], { base: revision })
    expect(result).toMatchObject({ saved: 1, conflicts: [{ item: 'utility', value: 6 }] })
    expect((await kept()).map(({ item, value }) => [item, value])).toEqual(
      expect.arrayContaining([
        ['utility', 6],
        ['intrusiveness', 3],
      ]),
    )
  })

  test('an answer from somebody who has seen the kept one is applied', async () => {
    const { save, kept } = await participant(opened().store, 'seen')
    const { revision } = await save([rated(4)])
    expect(await save([rated(6)], { base: revision })).toEqual({ saved: 1, revision: revision + 1, conflicts: [] })
    expect(await kept()).toMatchObject([{ value: 6 }])
  })

  test('one wrong answer of several refuses all of them', async () => {
    const { save, kept } = await participant(opened().store, 'all-or-none')
    await expect(save([rated(4), rated(8, 'intrusiveness')])).rejects.toMatchObject({ status: 422, field: 'answers.1' })
    expect(await kept()).toEqual([])
  })

  test('a study that is not live refuses answers and keeps those it has', async () => {
    const { store } = opened()
    const { save, kept } = await participant(store, 'closed')
    await save([rated(4)])
    await studies.move(store, 'closed', 'close', 'test')
    await expect(save([rated(5)])).rejects.toMatchObject({ status: 409, message: expect.stringContaining('closed') })
    expect(await kept()).toMatchObject([{ value: 4 }])
  })

  test('words of any kind come back as they were given', async () => {
    const { save, kept } = await participant(opened().store, 'words')
    const reason = '=1+1 “quoted”, \n two lines 🙂 ‏עברית 中文 \\ \' "'
    await save([{ storyboard: 'coach_a', item: 'why', value: null, reason: `\0${reason}` }])
    expect(await kept()).toMatchObject([{ reason }])
  })

  test('what stood at an earlier revision can be seen again', async () => {
    const { store } = opened()
    const { save, participation } = await participant(store, 'as-of')
    await save([rated(3)])
    await save([rated(5), rated(2, 'intrusiveness')])
    expect(await answers.asOf(store.database.db, participation.id, 1)).toMatchObject([{ item: 'utility', value: 3 }])
  })

  test('a rating carries what its person wrote as the why of the storyboard', async () => {
    const { store } = opened()
    const { save, record } = await participant(store, 'reasons')
    await save([rated(2), { storyboard: 'coach_a', item: 'why', value: null, reason: 'It watches me.' }])
    expect(await answers.ratings(store.database.db, record.id, 1)).toMatchObject([
      { group: 'staff', storyboard: 'coach_a', item: 'utility', value: 2, reason: 'It watches me.' },
    ])
  })
})
