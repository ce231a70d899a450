import { expect, test } from 'vitest'
import * as answers from '#lib/server/answers.ts'
import { attendance } from '#lib/server/attendance.ts'
import * as participations from '#lib/server/participations.ts'
import * as places from '#lib/server/places.ts'
import { results } from '#lib/server/results.ts'
import * as starts from '#lib/server/starts.ts'
import type { Store } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import type { StudyRecord } from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const consent = { version: 1, accepted: true as const }

/** Somebody who rates the first storyboards of their order, and finishes or not. */
async function visitor(store: Store, record: StudyRecord, group: string, boards: number, finishes = true) {
  const { participation } = await starts.start(store, record, { group, consent })
  for (const storyboard of participation.order.slice(0, boards)) {
    await places.shown(store, participation, storyboard)
    const save = {
      key: crypto.randomUUID(),
      answers: ['utility', 'intrusiveness', 'acceptability'].map((item) => ({ storyboard, item, value: 1 + boards })),
    }
    await answers.save(store, participation, record.study, save, storyboard)
  }
  if (finishes) await participations.complete(store, participation)
  return participation
}

onEveryDatabase('attendance', (opened) => {
  test('counts who left, once a study is closed, and who gave the same answer to everything', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'attended')
    for (let person = 0; person < 6; person++) await visitor(store, record, 'staff', 5)
    for (let person = 0; person < 9; person++) await visitor(store, record, 'staff', 2, false)
    const before = (await attendance(store, 'attended')).attendance
    expect(before.groups[0]).toMatchObject({ people: 15, exact: false })
    expect(before).toMatchObject({ people: 15, left: { count: 0, of: 15 }, underWay: 5, silent: 0 })
    await studies.move(store, 'attended', 'close', 'test')
    const after = (await attendance(store, 'attended')).attendance
    expect(after).toMatchObject({ people: 15, left: { count: 9, of: 15 }, underWay: 0 })
    // All did, of those whose answers are in the results.
    expect(after.alike!.of).toBeGreaterThanOrEqual(6)
    expect(after.alike!.count).toBe(after.alike!.of)
    expect(after.leftByPlace).toMatchObject([
      { from: 1, to: 2, count: 9 },
      { from: 3, to: 5, count: 0 },
    ])
  })

  test('says nothing of two people but that there are few', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'seldom')
    for (let person = 0; person < 2; person++) await visitor(store, record, 'staff', 1)
    const { attendance: known } = await attendance(store, 'seldom')
    expect(known.groups.map(({ people }) => people)).toEqual(['few', 0, 0])
    expect(known).toMatchObject({ over: [], people: 0, left: { of: 0 }, leftByGroup: [], leftByPlace: [] })
  })

  test('an earlier version keeps its own results beside those of the current one', async () => {
    const { store } = opened()
    const first = await liveStudy(store, 'twice')
    for (let person = 0; person < 5; person++) await visitor(store, first, 'staff', 5)
    await studies.move(store, 'twice', 'pause', 'test')
    await studies.draft(store, sampleStudy({ slug: 'twice', title: 'Once more' }), 'test')
    await studies.move(store, 'twice', 'resume', 'test')
    const people = async (version?: number) => (await results(store, 'twice', version)).results.groups[0]!.people
    expect([await people(1), await people(2), await people()]).toEqual([5, 0, 0])
  })
})
