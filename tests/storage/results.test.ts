import { expect, test } from 'vitest'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import { results, resultsSoon } from '#lib/server/results.ts'
import * as starts from '#lib/server/starts.ts'
import type { Store } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import type { StudyRecord } from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const consent = { version: 1, accepted: true as const }

async function rater(store: Store, record: StudyRecord, group: string, value: number) {
  const { participation } = await starts.start(store, record, { group, consent })
  const rate = (to: number) =>
    answers.save(store, participation, record.study, {
      key: crypto.randomUUID(),
      answers: [
        { storyboard: 'today', item: 'utility', value: to },
        { storyboard: 'today', item: 'why', value: null, reason: `because of ${to}` },
      ],
    })
  await rate(value)
  await participations.complete(store, participation)
  return { participation, rate }
}

onEveryDatabase('results', (opened) => {
  const staffAt = async (store: Store, slug: string) => {
    const { spots } = (await results(store, slug)).results
    return spots
      .find(({ storyboard, item }) => storyboard === 'today' && item === 'utility')
      ?.cells.find(({ group }) => group === 'staff')
  }

  test('begin with five people of a group, go on by ten, and take the rest in when the study is closed', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'stepwise')
    const come = async (...values: number[]) => {
      for (const value of values) await rater(store, record, 'staff', value)
      return { cell: await staffAt(store, 'stepwise'), movement: (await results(store, 'stepwise')).movement }
    }
    expect(await staffAt(store, 'stepwise')).toMatchObject({ n: 0 })
    expect((await come(1, 2, 3, 4)).cell).toEqual({ group: 'staff', n: null })
    expect(await come(5, 6)).toMatchObject({
      cell: { n: 6, counts: [1, 1, 1, 1, 1, 1, 0] },
      movement: { waiting: false },
    })
    const nine = await come(7, 7, 7, 1, 1, 1, 1, 1, 1)
    expect(nine).toMatchObject({ cell: { n: 6 }, movement: { waiting: true } })
    expect((await come(7)).cell).toMatchObject({ n: 16, counts: [7, 1, 1, 1, 1, 1, 4] })
    expect((await come(2, 2, 2, 3, 3)).cell).toMatchObject({ n: 16 })
    await studies.move(store, 'stepwise', 'close', 'test')
    expect(await staffAt(store, 'stepwise')).toMatchObject({ n: 21, counts: [7, 4, 3, 1, 1, 1, 4] })
  })

  test('wait for people who are under way, until they are through or silent for a day', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await liveStudy(store, 'under-way')
    for (const value of [1, 2, 3, 4]) await rater(store, record, 'staff', value)
    const { participation: last } = await starts.start(store, record, { group: 'staff', consent })
    const rate = (value: number) =>
      answers.save(store, last, record.study, {
        key: crypto.randomUUID(),
        answers: [{ storyboard: 'today', item: 'utility', value }],
      })
    await rate(5)
    expect(await staffAt(store, 'under-way')).toMatchObject({ n: null })
    const longAgo = new Date(Date.now() - 25 * 3_600_000).toISOString()
    await db.updateTable('participations').set({ started_at: longAgo }).where('id', '=', last.id).execute()
    await rate(6)
    expect(await staffAt(store, 'under-way')).toMatchObject({ n: 5, counts: [1, 1, 1, 1, 0, 1, 0] })
  })

  test('keep an answer as it stood when it entered, and are the same for another process', async () => {
    const { store, second } = opened()
    const record = await liveStudy(store, 'steady')
    const people = []
    for (const value of [1, 2, 3, 4, 5, 6]) people.push(await rater(store, record, 'staff', value))
    const other = await second()
    const [before, besides] = await Promise.all([staffAt(store, 'steady'), staffAt(other, 'steady')])
    expect(besides).toEqual(before)
    const steps = await store.database.db.selectFrom('releases').selectAll().where('study_id', '=', record.id).execute()
    expect(steps.map(({ group_code, step, entries }) => [group_code, step, entries])).toEqual([['staff', 1, 6]])
    await people[0]!.rate(7)
    await rater(store, record, 'staff', 7)
    expect(await staffAt(other, 'steady')).toEqual(before)
    const [here, there] = await Promise.all([results(store, 'steady'), results(other, 'steady')])
    expect(here.results).toEqual(there.results)
    expect(JSON.stringify(here.results)).not.toContain('because of 7')
  })

  test('lose a whole step with whoever withdraws, at once and for good', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'left')
    const people = []
    for (const value of [1, 2, 3, 4, 5]) people.push(await rater(store, record, 'staff', value))
    expect(await staffAt(store, 'left')).toMatchObject({ n: 5 })
    for (const value of [7, 7, 7, 7, 7, 6, 6, 6, 6, 6]) people.push(await rater(store, record, 'staff', value))
    expect(await staffAt(store, 'left')).toMatchObject({ n: 15 })
    await participations.withdraw(store, people[2]!.participation)
    expect(await staffAt(store, 'left')).toMatchObject({ n: 10, counts: [0, 0, 0, 0, 0, 5, 5] })
    expect((await results(store, 'left')).movement).toMatchObject({ broken: true })
    await studies.move(store, 'left', 'close', 'test')
    expect(await staffAt(store, 'left')).toMatchObject({ n: 10 })
  })

  test('give words of small groups without their group once the study is closed, five people at a time', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'small-words')
    for (const value of [1, 2, 3]) await rater(store, record, 'staff', value)
    for (const value of [4, 5]) await rater(store, record, 'others', value)
    const here = async () =>
      (await results(store, 'small-words')).results.words.find(({ storyboard }) => storyboard === 'today')
    expect(await here()).toMatchObject({ people: [], unnamed: null })
    await studies.move(store, 'small-words', 'close', 'test')
    expect((await here())?.unnamed?.map(({ text }) => text)).toEqual([1, 2, 3, 4, 5].map((n) => `because of ${n}`))
    await studies.move(store, 'small-words', 'reopen', 'test')
    for (const value of [6, 7]) await rater(store, record, 'staff', value)
    // Five of the group have finished; the words of two of them would stand out against those that were told before.
    const known = await here()
    expect(await staffAt(store, 'small-words')).toMatchObject({ n: null })
    expect(known?.unnamed).toHaveLength(5)
    for (const value of [3, 4, 5]) await rater(store, record, 'others', value)
    expect(await staffAt(store, 'small-words')).toMatchObject({ n: 5 })
    expect(JSON.stringify((await here())?.people)).not.toContain('because of')
  })

  test('are computed once for all who ask meanwhile, and not again while nothing changes', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'once')
    const before = results(store, 'once')
    await new Promise((resolve) => setTimeout(resolve, 60))
    await rater(store, record, 'staff', 3)
    const all = await Promise.all(Array.from({ length: 5 }, () => results(store, 'once')))
    for (const one of all) expect(one).toBe(all[0])
    expect(all[0]).not.toBe(await before)
    expect(all[0]!.results.groups[0]).toMatchObject({ people: null })
    expect(await results(store, 'once')).toBe(all[0])
  })

  test('of a page are those before while newer ones are made, but never with answers of somebody who left', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'soon')
    const people = []
    for (const value of [1, 2, 3, 4, 5]) people.push(await rater(store, record, 'staff', value))
    const shown = async () => {
      const { making, results: known } = await resultsSoon(store, 'soon', undefined, 0)
      return { making, people: known.groups.find(({ code }) => code === 'staff')?.people }
    }
    expect(await shown()).toEqual({ making: false, people: 5 })
    for (const value of [7, 7, 7, 7, 7, 6, 6, 6, 6, 6]) people.push(await rater(store, record, 'staff', value))
    expect(await shown()).toEqual({ making: true, people: 5 })
    await results(store, 'soon')
    expect(await shown()).toEqual({ making: false, people: 15 })
    await participations.withdraw(store, people[2]!.participation)
    expect(await shown()).toEqual({ making: false, people: 10 })
    await studies.move(store, 'soon', 'close', 'test')
    expect((await shown()).making).toBe(false)
  })

  test('carry what people wrote, without a name', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'written')
    const ids: string[] = []
    for (const value of [1, 2, 3, 4, 5, 6]) ids.push((await rater(store, record, 'staff', value)).participation.id)
    for (const value of [3, 4, 5, 6, 7]) ids.push((await rater(store, record, 'managers', value)).participation.id)
    const known = (await results(store, 'written')).results
    const told = known.words.find(({ storyboard }) => storyboard === 'today')?.people ?? []
    expect(told).toContainEqual({
      group: 'staff',
      values: { utility: 2 },
      texts: [{ item: 'why', text: 'because of 2' }],
    })
    expect(told).toHaveLength(11)
    for (const id of ids) expect(JSON.stringify(known)).not.toContain(id)
  })

  test('say how many people answered an earlier version, and not which few', async () => {
    const { store } = opened()
    const first = await liveStudy(store, 'versioned')
    expect((await results(store, 'versioned')).earlier).toBe(0)
    for (const value of [1, 2, 3, 4]) await rater(store, first, 'staff', value)
    // Begun with version 1, answered after version 2 was published.
    const late = await starts.start(store, first, { group: 'staff', consent })
    await studies.move(store, 'versioned', 'pause', 'test')
    await studies.draft(store, sampleStudy({ slug: 'versioned', title: 'Once more' }), 'test')
    await studies.move(store, 'versioned', 'resume', 'test')
    const now = await results(store, 'versioned')
    expect(now).toMatchObject({ record: { version: 2 }, earlier: null })
    expect(now.results.groups.map(({ people }) => people)).toEqual([0, 0, 0])
    await answers.save(store, late.participation, first.study, {
      key: crypto.randomUUID(),
      answers: [{ storyboard: 'today', item: 'utility', value: 5 }],
    })
    expect((await results(store, 'versioned')).earlier).toBe(5)
  })

  test('of a study that is not there are refused', async () => {
    await expect(results(opened().store, 'nowhere')).rejects.toMatchObject({ status: 404 })
  })
})
