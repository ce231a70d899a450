import { expect, test } from 'vitest'
import type { Answer } from '#lib/domain/answer.ts'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import * as rationales from '#lib/server/rationales.ts'
import { shownResults } from '#lib/server/shown-results.ts'
import { spoken } from '#lib/server/spoken.ts'
import * as starts from '#lib/server/starts.ts'
import type { Store } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const rated = (value: number, storyboard = 'coach_a', item = 'utility'): Answer => ({ storyboard, item, value })
const because = (reason: string): Answer => ({ storyboard: 'coach_a', item: 'why', value: null, reason })

/** Somebody who rated `coach_a` and finished. */
async function finished(store: Store, slug: string, first: Answer[] = [rated(3), because('It watches me.')]) {
  const record = await liveStudy(store, slug)
  const consent = { version: 1, accepted: true as const }
  const { participation } = await starts.start(store, record, { group: 'staff', consent })
  const { db } = store.database
  const save = (sent: Answer[], base?: number, from = store) =>
    answers.save(from, participation, record.study, {
      key: crypto.randomUUID(),
      answers: sent,
      ...(base === undefined ? {} : { base }),
    })
  const open = (storyboard = 'coach_a', from = store) => rationales.open(from, participation, record.study, storyboard)
  const finish = () => participations.complete(store, participation)
  if (first.length > 0) await save(first)
  const stages = async () =>
    (
      await db
        .selectFrom('answer_revisions')
        .select(['storyboard', 'item', 'value', 'stage'])
        .where('participation_id', '=', participation.id)
        .orderBy('revision')
        .orderBy('item')
        .execute()
    ).map(({ storyboard, item, value, stage }) => `${storyboard} ${item} ${value} ${stage}`)
  const counted = async () =>
    (await answers.ratings(db, record.id, 1)).map(({ item, value, reason }) => [item, value, reason])
  const kept = async () => (await answers.current(db, participation.id)).map(({ item, value }) => [item, value])
  return { record, participation, db, save, open, finish, stages, counted, kept }
}

onEveryDatabase('rationales', (opened) => {
  test('what is said about a storyboard after its rationale was opened is kept beside what was said before', async () => {
    const { save, open, finish, stages, counted, kept } = await finished(opened().store, 'after')
    await finish()
    await open()
    await save([rated(6), because('Now I see why.')])
    expect(await stages()).toEqual([
      'coach_a utility 3 before-rationale',
      'coach_a why null before-rationale',
      'coach_a utility 6 after-rationale',
      'coach_a why null after-rationale',
    ])
    expect(await counted()).toEqual([['utility', 3, 'It watches me.']])
    expect((await kept()).sort()).toEqual([
      ['utility', 6],
      ['why', null],
    ])
  })

  test('one rationale colours the others: what changes about any storyboard from then on counts as said after it', async () => {
    const { save, open, finish, stages } = await finished(opened().store, 'others')
    await finish()
    await open()
    await save([rated(5, 'coach_b')])
    expect((await stages()).at(-1)).toBe('coach_b utility 5 after-rationale')
  })

  test('results hold what was said before the rationale, and the words of then', async () => {
    const { store } = opened()
    const { record, db, save, open, finish } = await finished(store, 'results-before')
    await finish()
    await open()
    await save([rated(6), because('Now I see why.'), rated(7, 'coach_a', 'intrusiveness')])
    const given = await spoken(db, await studies.bySlug(db, record.slug))
    expect(given.map(({ item, value, reason }) => `${item} ${value} ${reason}`).sort()).toEqual([
      'utility 3 It watches me.',
      'why null It watches me.',
    ])
    expect(JSON.stringify(await shownResults(record.study, given))).not.toContain('Now I see why')
  })

  test('an answer that waited offline and arrives after the opening is kept, as said after it', async () => {
    const { save, open, finish, stages, counted, kept } = await finished(opened().store, 'late', [rated(3)])
    await finish()
    await open()
    // Given on a device that had seen revision 1 and found no connection until now.
    const late = await save([rated(2), rated(4, 'coach_a', 'intrusiveness')], 1)
    expect(late).toEqual({ saved: 2, revision: 2, conflicts: [] })
    expect((await stages()).slice(1)).toEqual([
      'coach_a intrusiveness 4 after-rationale',
      'coach_a utility 2 after-rationale',
    ])
    expect(await counted()).toEqual([['utility', 3, undefined]])
    expect(new Map((await kept()) as [string, number][])).toEqual(
      new Map([
        ['utility', 2],
        ['intrusiveness', 4],
      ]),
    )
  })

  test('an answer older than what was said after the rationale is not applied and comes back', async () => {
    const { save, open, finish } = await finished(opened().store, 'late-conflict', [rated(3)])
    await finish()
    await open()
    await save([rated(6)], 1)
    expect(await save([rated(2)], 1)).toMatchObject({ saved: 0, conflicts: [{ item: 'utility', value: 6 }] })
  })

  test('a way back to what was said before is a revision too', async () => {
    const { save, open, finish, stages } = await finished(opened().store, 'back-again', [rated(3)])
    await finish()
    await open()
    await save([rated(6)])
    await save([rated(3)])
    expect(await stages()).toEqual([
      'coach_a utility 3 before-rationale',
      'coach_a utility 6 after-rationale',
      'coach_a utility 3 after-rationale',
    ])
  })

  test('nobody opens a rationale before they have finished', async () => {
    const { open, db, participation } = await finished(opened().store, 'too-early')
    await expect(open()).rejects.toMatchObject({ status: 409, message: expect.stringContaining('finished') })
    expect(await rationales.opened(db, participation.id)).toEqual(new Set())
  })

  test('a storyboard without a rationale, or of somebody else’s order, is neither offered nor opened', async () => {
    const { store } = opened()
    const { record, participation, finish } = await finished(store, 'none')
    await finish()
    const [first, ...others] = record.study.storyboards
    const study = { ...record.study, storyboards: [{ ...first!, rationale: ' ' }, ...others] }
    expect(rationales.offered(study, participation).map(({ storyboard }) => storyboard.code)).not.toContain(first!.code)
    expect(rationales.offered(study, participation)).toHaveLength(4)
    for (const code of [first!.code, 'nowhere'])
      await expect(rationales.open(store, participation, study, code)).rejects.toMatchObject({ status: 404 })
  })

  test('a study that is not live opens nothing, since nothing could be said to it', async () => {
    const { store } = opened()
    const { open, finish, db, participation } = await finished(store, 'shut')
    await finish()
    await studies.move(store, 'shut', 'close', 'test')
    await expect(open()).rejects.toMatchObject({ status: 409 })
    expect(await rationales.opened(db, participation.id)).toEqual(new Set())
  })

  test('opening twice, by two servers, is opening once, and withdrawing erases it', async () => {
    const { store, second } = opened()
    const { open, finish, db, participation } = await finished(store, 'twice')
    await finish()
    const other = await second()
    await Promise.all([open('coach_a'), open('coach_a', other), open('coach_a'), open('coach_a', other)])
    expect(await rationales.opened(db, participation.id)).toEqual(new Set(['coach_a']))
    await participations.withdraw(store, participation)
    const left = db.selectFrom('rationale_openings').selectAll().where('participation_id', '=', participation.id)
    expect(await left.execute()).toEqual([])
  })
})
