import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Change, changes } from '#lib/domain/change.ts'
import type { Edit } from '#lib/domain/draft.ts'
import type { Study } from '#lib/domain/study.ts'
import { revisions } from '#lib/server/draft-history.ts'
import * as drafts from '#lib/server/drafts.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const edit = (before: Study, change: (study: Study) => void, key = randomUUID()): Edit => {
  const after = structuredClone(before)
  change(after)
  return { key, base: 0, changes: changes(before as never, after as never) as [Change, ...Change[]] }
}

onEveryDatabase('drafts', (opened) => {
  const fresh = async (slug: string) => {
    const { store } = opened()
    await drafts.create(store, sampleStudy({ slug }), 'ann')
    return { store, draft: await drafts.draftOf(store.database.db, slug) }
  }

  test('an edit is kept with who made it, and kept once however often it is sent', async () => {
    const { store, draft } = await fresh('kept')
    const one = edit(draft.study, (study) => void (study.title = 'Another title'))
    const twenty = await Promise.all(Array.from({ length: 20 }, () => drafts.save(store, 'kept', one, 'ann')))
    expect(twenty.map(({ revision, conflicts }) => [revision, conflicts.length])).toEqual(
      Array.from({ length: 20 }, () => [1, 0]),
    )
    const { id, study } = await studies.bySlug(store.database.db, 'kept')
    expect(study.title).toBe('Another title')
    expect(await revisions(store.database.db, id, 9)).toMatchObject([
      { revision: 1, actor: 'ann', changes: [{ path: ['title'], before: 'A sample', after: 'Another title' }] },
    ])
  })

  test('two editors at once lose nothing: different places come together, the same place comes back as a conflict', async () => {
    const { store, draft } = await fresh('together')
    const mine = edit(draft.study, (study) => void (study.storyboards[0]!.title = 'Mine'))
    const theirs = edit(draft.study, (study) => {
      study.storyboards[0]!.title = 'Theirs'
      study.storyboards[1]!.title = 'Theirs too'
    })
    await drafts.save(store, 'together', mine, 'ann')
    const outcome = await drafts.save(store, 'together', theirs, 'ben')
    expect(outcome.conflicts).toMatchObject([{ path: ['storyboards', 'coach_a', 'title'], after: 'Theirs' }])
    expect(outcome.study.storyboards.slice(0, 2).map((one) => one.title)).toEqual(['Mine', 'Theirs too'])
  })

  test('a draft goes back to an earlier revision by one more change, and nothing of the history is lost', async () => {
    const { store, draft } = await fresh('back')
    let { study } = draft
    for (const title of ['One', 'Two', 'Three'])
      ({ study } = await drafts.save(
        store,
        'back',
        edit(study, (copy) => void (copy.title = title)),
        'ann',
      ))
    const outcome = await drafts.restore(store, 'back', 1, randomUUID(), 'ben')
    expect([outcome.study.title, outcome.revision]).toEqual(['One', 4])
    expect((await drafts.restore(store, 'back', 0, randomUUID(), 'ben')).study.title).toBe('A sample')
  })

  test('the way back stays open across a publishing that trimmed what was typed; what leads nowhere is refused', async () => {
    const { store, draft } = await fresh('trimmed')
    const { study } = await drafts.save(
      store,
      'trimmed',
      edit(draft.study, (copy) => void (copy.title = 'New ')),
      'ann',
    )
    expect(study.title).toBe('New ')
    await studies.move(store, 'trimmed', 'publish', 'ann')
    await expect(drafts.restore(store, 'trimmed', 99, randomUUID(), 'ann')).rejects.toMatchObject({ status: 404 })
    const key = randomUUID()
    expect((await drafts.restore(store, 'trimmed', 0, key, 'ann')).study.title).toBe('A sample')
    await drafts.save(
      store,
      'trimmed',
      edit(sampleStudy({ slug: 'trimmed' }), (copy) => void (copy.minutes = 9)),
      'ben',
    )
    expect((await drafts.restore(store, 'trimmed', 0, key, 'ann')).study).toMatchObject({
      title: 'A sample',
      minutes: 9,
    })
  })

  test('an edit sent again under its key tells its conflicts again', async () => {
    const { store, draft } = await fresh('again')
    await drafts.save(
      store,
      'again',
      edit(draft.study, (study) => void (study.title = 'Mine')),
      'ann',
    )
    const theirs = edit(draft.study, (study) => {
      study.title = 'Theirs'
      study.minutes = 9
    })
    const [first, second] = [
      await drafts.save(store, 'again', theirs, 'ben'),
      await drafts.save(store, 'again', theirs, 'ben'),
    ]
    expect(second.conflicts).toEqual(first.conflicts)
    expect(second.conflicts).toHaveLength(1)
  })

  test('an edit of the wrong shape, of the address, or of a closed study is refused and changes nothing', async () => {
    const { store, draft } = await fresh('refused')
    const save = (change: (study: Study) => void) => drafts.save(store, 'refused', edit(draft.study, change), 'ann')
    await expect(save((study) => void (study.minutes = 'ten' as never))).rejects.toMatchObject({ status: 422 })
    await expect(save((study) => void (study.slug = 'other'))).rejects.toMatchObject({ status: 422, field: 'slug' })
    await studies.move(store, 'refused', 'publish', 'ann')
    await studies.move(store, 'refused', 'close', 'ann')
    await expect(save((study) => void (study.title = 'Too late'))).rejects.toMatchObject({ status: 409 })
    expect(await drafts.draftOf(store.database.db, 'refused')).toMatchObject({ revision: 0, pending: false })
  })

  test('an edit of a live study waits as a draft until it is published as the next version, or is discarded', async () => {
    const { store } = opened()
    const { id, study } = await liveStudy(store, 'edited-live')
    const { db } = store.database
    const title = (words: string) => edit(study, (copy) => void (copy.title = words))
    await drafts.save(store, 'edited-live', title('Waiting'), 'ann')
    expect((await studies.bySlug(db, 'edited-live')).study.title).toBe('A sample')
    expect(await drafts.draftOf(db, 'edited-live')).toMatchObject({ pending: true, version: 1 })
    const discarded = await drafts.discard(store, 'edited-live', randomUUID(), 'ann')
    expect([discarded.study.title, discarded.pending]).toEqual(['A sample', false])
    await expect(studies.move(store, 'edited-live', 'publish', 'ann')).rejects.toMatchObject({ status: 409 })
    await drafts.save(store, 'edited-live', title('Published'), 'ann')
    expect(await studies.move(store, 'edited-live', 'publish', 'ann')).toBe('live')
    expect((await studies.bySlug(db, 'edited-live')).study.title).toBe('Published')
    expect((await studies.published(db, id, 1)).title).toBe('A sample')
  })

  test('a new study never takes the address of another', async () => {
    const { store } = opened()
    const slugs = await Promise.all(
      [1, 2, 3].map(() => drafts.create(store, sampleStudy({ slug: 'same-name' }), 'ann')),
    )
    expect(slugs.toSorted()).toEqual(['same-name', 'same-name-2', 'same-name-3'])
  })
})
