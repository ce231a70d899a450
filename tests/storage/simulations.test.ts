import { describe, expect, test } from 'vitest'
import type { Plan } from '#lib/domain/simulation.ts'
import * as answers from '#lib/server/answers.ts'
import { layOut, shownSample, simulatedSample } from '#lib/server/samples.ts'
import { copySlug, simulate } from '#lib/server/simulations.ts'
import * as studies from '#lib/server/studies.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const plan: Plan = { perGroup: 6, seed: 1, pattern: 'mixed' }

onEveryDatabase('simulated answers', (opened) => {
  const db = () => opened().store.database.db

  async function simulated(slug: string, changes: Partial<Plan> = {}) {
    const copy = await copySlug(db(), slug)
    await simulate(opened().store, await studies.bySlug(db(), slug), copy, { ...plan, ...changes }, 'test')
    return studies.bySlug(db(), copy)
  }

  test('a copy is marked, closed for good, and leaves the study itself alone', async () => {
    const { store } = opened()
    const original = await liveStudy(store, 'marked')
    const copy = await simulated('marked')
    expect(copy).toMatchObject({ slug: 'marked-simulated', simulated: true, state: 'closed' })
    expect(copy.study.title).toMatch(/\(simulated answers\)$/)
    await expect(studies.move(store, copy.slug, 'reopen', 'test')).rejects.toMatchObject({ status: 409 })
    expect(await answers.peopleByGroup(db(), original.id)).toEqual({})
    expect((await simulated('marked')).slug).toBe('marked-simulated-2')
    await expect(simulate(store, copy, 'copy-of-a-copy', plan, 'test')).rejects.toMatchObject({ status: 409 })
  })

  test('each group has as many people as planned, each through all storyboards, and no two orders are much ahead', async () => {
    const { id, study } = await liveStudy(opened().store, 'counted').then(() => simulated('counted', { perGroup: 125 }))
    const people = await answers.peopleByGroup(db(), id)
    expect(people).toEqual(
      Object.fromEntries(study.groups.map(({ code }) => [code, { answered: 125, completed: 125 }])),
    )
    const rows = await db()
      .selectFrom('participations')
      .select(['group_code', 'sequence', ({ fn }) => fn.countAll().as('n')])
      .where('study_id', '=', id)
      .groupBy(['group_code', 'sequence'])
      .execute()
    for (const { code } of study.groups) {
      const uses = rows.filter((row) => row.group_code === code).map((row) => Number(row.n))
      expect(Math.max(...uses) - Math.min(...uses)).toBeLessThanOrEqual(1)
    }
    const asked = await db()
      .selectFrom('current_answers as a')
      .innerJoin('participations as p', 'p.id', 'a.participation_id')
      .select(({ fn }) => fn.countAll().as('n'))
      .where('p.study_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(Number(asked.n)).toBe(125 * study.groups.length * study.storyboards.length * study.items.length)
  })

  test('the same seed gives the same ratings, another one others', async () => {
    await liveStudy(opened().store, 'seeded')
    const ratings = async (seed: number) => {
      const { id } = await simulated('seeded', { seed })
      const rows = await answers.ratings(db(), id, 1)
      return rows.map((row) => [row.group, row.storyboard, row.item, row.value].join(' ')).toSorted()
    }
    const first = await ratings(1)
    expect(await ratings(1)).toEqual(first)
    expect(await ratings(2)).not.toEqual(first)
  })

  test('every reason says that it is simulated', async () => {
    const { id } = await liveStudy(opened().store, 'reasoned').then(() => simulated('reasoned'))
    const reasons = (await answers.ratings(db(), id, 1)).flatMap(({ reason }) => reason ?? [])
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.filter((reason) => !reason.startsWith('Simulated reason: '))).toEqual([])
  })
})

describe('the samples', () => {
  onEveryDatabase('laid out', (opened) => {
    const slugs = async () => (await studies.all(opened().store.database.db)).map(({ slug }) => slug)

    test('once, by whichever process comes first, with a simulated copy', async () => {
      const { store } = opened()
      const second = await opened().second()
      expect(await Promise.all([layOut(store), layOut(second)])).toEqual([[], []])
      expect((await slugs()).filter((slug) => slug.startsWith(shownSample)).toSorted()).toEqual([
        shownSample,
        simulatedSample,
      ])
      const sample = await studies.bySlug(store.database.db, shownSample)
      expect(sample).toMatchObject({ state: 'live', version: 1, simulated: false })
      const copy = await studies.bySlug(store.database.db, simulatedSample)
      const people = Object.values(await answers.peopleByGroup(store.database.db, copy.id))
      expect(people.map(({ answered }) => answered)).toEqual(sample.study.groups.map(() => 12))
    })

    test('and a sample that somebody deleted does not come back', async () => {
      const { store } = opened()
      await studies.remove(store, simulatedSample)
      await studies.move(store, shownSample, 'close', 'test')
      await studies.remove(store, shownSample)
      await layOut(store)
      expect(await slugs()).not.toContain(shownSample)
      expect(await slugs()).not.toContain(simulatedSample)
    })
  })
})
