import { expect, test } from 'vitest'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

onEveryDatabase('studies', (opened) => {
  test('a study goes from draft to archive, and each step is logged with who did it', async () => {
    const { store } = opened()
    const { id } = await liveStudy(store, 'life')
    for (const move of ['pause', 'resume', 'close', 'reopen', 'close', 'archive'] as const)
      await studies.move(store, 'life', move, 'somebody')
    const log = await studies.events(store.database.db, id)
    expect(log.map((event) => event.event).toSorted()).toEqual(
      ['drafted', 'publish', 'pause', 'resume', 'close', 'reopen', 'close', 'archive'].toSorted(),
    )
    expect(log.find((event) => event.event === 'archive')?.actor).toBe('somebody')
  })

  test('a move that the state does not permit is refused and changes nothing', async () => {
    const { store } = opened()
    await liveStudy(store, 'stuck')
    await expect(studies.move(store, 'stuck', 'archive', 'x')).rejects.toMatchObject({ status: 409 })
    expect((await studies.bySlug(store.database.db, 'stuck')).state).toBe('live')
  })

  test('two moves at the same time, from two servers, come one after the other', async () => {
    const { store, second } = opened()
    const other = await second()
    await studies.draft(store, sampleStudy({ slug: 'twice' }), 'test')
    const moves = [store, other].map((one) => studies.move(one, 'twice', 'publish', 'test'))
    const outcomes = (await Promise.allSettled(moves)).map((one) =>
      one.status === 'fulfilled' ? one.value : (one.reason as { status?: number }).status,
    )
    expect(outcomes).toEqual(expect.arrayContaining(['live', 409]))
  })

  test('a published version is never changed: a new draft becomes the next version', async () => {
    const { store } = opened()
    const { id } = await liveStudy(store, 'versions')
    const { db } = store.database
    await studies.draft(store, sampleStudy({ slug: 'versions', title: 'Another title' }), 'test')
    expect((await studies.bySlug(db, 'versions')).study.title).toBe('A sample')
    await studies.move(store, 'versions', 'pause', 'test')
    await studies.move(store, 'versions', 'resume', 'test')
    expect((await studies.bySlug(db, 'versions')).study.title).toBe('Another title')
    expect((await studies.published(db, id, 1)).title).toBe('A sample')
  })

  test('a closed study is not revised, and neither is an archived one', async () => {
    const { store } = opened()
    const { id } = await liveStudy(store, 'final')
    for (const move of ['close', 'archive'] as const) {
      await studies.move(store, 'final', move, 'test')
      const revising = studies.draft(store, sampleStudy({ slug: 'final', title: 'Too late' }), 'test')
      await expect(revising).rejects.toMatchObject({ status: 409 })
    }
    expect((await studies.events(store.database.db, id)).map(({ event }) => event)).not.toContain('revised')
  })

  test('a changed consent text needs a number of its own', async () => {
    const { store } = opened()
    await liveStudy(store, 'consents')
    const { consent } = sampleStudy()
    await studies.move(store, 'consents', 'pause', 'test')
    await studies.draft(store, sampleStudy({ slug: 'consents', consent: { ...consent, pay: 'Ten.' } }), 'test')
    const refused = studies.move(store, 'consents', 'resume', 'test')
    await expect(refused).rejects.toMatchObject({ status: 409, message: expect.stringContaining('consent.version 2') })
    await studies.draft(
      store,
      sampleStudy({ slug: 'consents', consent: { ...consent, version: 2, pay: 'Ten.' } }),
      'test',
    )
    expect(await studies.move(store, 'consents', 'resume', 'test')).toBe('live')
  })

  test('a draft with a fault cannot be published, and stays a draft', async () => {
    const { store } = opened()
    const study = sampleStudy({ slug: 'faulty' })
    await studies.draft(store, { ...study, concepts: study.concepts.slice(0, 1) }, 'test')
    await expect(studies.move(store, 'faulty', 'publish', 'test')).rejects.toThrow()
    expect(await studies.bySlug(store.database.db, 'faulty')).toMatchObject({ state: 'draft', version: 0 })
  })

  test('a study with answers can be deleted once it is closed, with all that belongs to it', async () => {
    const { store } = opened()
    const { id } = await liveStudy(store, 'gone')
    await expect(studies.remove(store, 'gone')).rejects.toMatchObject({ status: 409 })
    await studies.move(store, 'gone', 'close', 'test')
    await studies.remove(store, 'gone')
    await expect(studies.bySlug(store.database.db, 'gone')).rejects.toMatchObject({ status: 404 })
    const versions = await store.database.db
      .selectFrom('study_versions')
      .selectAll()
      .where('study_id', '=', id)
      .execute()
    expect(versions).toEqual([])
  })

  test('each group of a published study has a link code that cannot be guessed', async () => {
    const { store } = opened()
    const { id } = await liveStudy(store, 'links')
    const codes = Object.values(await studies.linkCodes(store.database.db, id))
    expect(codes).toHaveLength(3)
    for (const code of codes) expect(code).toMatch(/^[\w-]{22}$/)
  })
})
