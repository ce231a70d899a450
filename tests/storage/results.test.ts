import { expect, test } from 'vitest'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import { results } from '#lib/server/results.ts'
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
  return { participation, rate }
}

onEveryDatabase('results', (opened) => {
  const staffAt = async (store: Store, slug: string) => {
    const { spots } = (await results(store, slug)).results
    return spots
      .find(({ storyboard, item }) => storyboard === 'today' && item === 'utility')
      ?.cells.find(({ group }) => group === 'staff')
  }

  test('follow every answer that comes, changes and is withdrawn', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'followed')
    expect(await staffAt(store, 'followed')).toMatchObject({ n: 0 })
    const people = []
    for (const value of [1, 2, 3, 4, 5, 6]) people.push(await rater(store, record, 'staff', value))
    await rater(store, record, 'managers', 4)
    // One manager alone: the others of the row are kept back with them.
    expect(await staffAt(store, 'followed')).toMatchObject({ n: null })
    for (const value of [1, 2, 3, 4]) await rater(store, record, 'managers', value)
    expect(await staffAt(store, 'followed')).toMatchObject({ n: 6, counts: [1, 1, 1, 1, 1, 1, 0] })
    await people[5]!.rate(7)
    expect(await staffAt(store, 'followed')).toMatchObject({ counts: [1, 1, 1, 1, 1, 0, 1] })
    await participations.withdraw(store, people[0]!.participation)
    expect(await staffAt(store, 'followed')).toMatchObject({ n: 5, counts: [0, 1, 1, 1, 1, 0, 1] })
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
