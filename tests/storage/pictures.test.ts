import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Study } from '#lib/domain/study.ts'
import { bundle, readBundle } from '#lib/server/bundles.ts'
import { bring } from '#lib/server/imports.ts'
import * as pictures from '#lib/server/pictures.ts'
import { openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import * as trials from '#lib/server/trials.ts'
import { element, excalidraw, photo, telltaleJpeg } from '../hostile-files.ts'
import { sampleStudy } from '../sample-study.ts'
import { onEveryDatabase } from './stores.ts'

/** A study whose first panels show these pictures. */
function illustrated(slug: string, names: string[]): Study {
  const study = sampleStudy({ slug })
  const [first, ...rest] = study.storyboards
  const panels = names.map((picture, i) => ({ picture, caption: `Picture ${i}`, text: `Picture ${i} in words.` }))
  return { ...study, storyboards: [{ ...first!, panels }, ...rest] }
}

onEveryDatabase('pictures', (opened) => {
  const count = async () => (await opened().store.database.db.selectFrom('pictures').select('name').execute()).length

  test('the same picture twice is one row, called after what is kept, without what the camera wrote', async () => {
    const { store } = opened()
    const jpeg = await telltaleJpeg()
    const before = await count()
    const [one, two] = await Promise.all([pictures.add(store, jpeg), pictures.add(store, jpeg)])
    expect(one!.name).toBe(two!.name)
    expect(await count()).toBe(before + 1)
    const { bytes, width, height } = await pictures.byName(store.database.db, one!.name)
    expect([width, height]).toEqual([200, 300])
    expect(one!.name).toBe(`${createHash('sha256').update(bytes).digest('hex')}.webp`)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/Exif|Secret|GPS/)
  })

  test('a file that is refused leaves nothing behind', async () => {
    const before = await count()
    for (const file of ['<svg onload="x()"/>', 'GIF89a', '{"type":"excalidraw","elements":[{"type":"line","x":1e9}]}'])
      await expect(pictures.add(opened().store, Buffer.from(file))).rejects.toMatchObject({ status: 422 })
    expect(await count()).toBe(before)
  })

  test('a study that names a picture which is not kept is not published, and the panel is named', async () => {
    const { store } = opened()
    const missing = `${'0'.repeat(64)}.webp`
    await studies.draft(store, illustrated('lost', [missing]), 'test')
    await expect(studies.move(store, 'lost', 'publish', 'test')).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('Panel 1 of “coach_a” has lost its picture'),
    })
    expect((await studies.bySlug(store.database.db, 'lost')).state).toBe('draft')
  })

  test('a trial has the pictures of its study', async () => {
    const { store } = opened()
    const { name } = await pictures.add(store, await photo('png').toBuffer())
    const trial = await openStore(':memory:')
    await trials.begin(trial, illustrated('tried', [name]), store.database.db)
    expect(await pictures.byName(trial.database.db, name)).toMatchObject({ name, width: 300, height: 200 })
    await trial.database.close()
  })

  test('a study goes out as a bundle and comes into an empty database as it was, pictures and all', async () => {
    const { store } = opened()
    const { db } = store.database
    const inset = (await photo('png', 50, 40).toBuffer()).toString('base64')
    const drawing = excalidraw([element('ellipse'), element('image', { fileId: 'a' })], {
      a: { dataURL: `data:image/png;base64,${inset}` },
    })
    const kept = [
      await pictures.add(store, await photo('jpeg', 900, 700).toBuffer()),
      await pictures.add(store, drawing),
    ]
    const study = illustrated(
      'travels',
      kept.map(({ name }) => name),
    )
    await studies.draft(store, study, 'test')
    await studies.move(store, 'travels', 'publish', 'test')
    const sent = await bundle(db, await studies.bySlug(db, 'travels'))
    const bytes = Buffer.from(await new Response(sent.body).arrayBuffer())
    expect(bytes.length).toBe(sent.size)

    const empty = await openStore(':memory:')
    const read = await readBundle(bytes)
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    await bring(empty, read, { actor: 'test', fresh: true })
    expect((await studies.bySlug(empty.database.db, 'travels')).study).toEqual(study)
    for (const { name, bytes: original } of kept)
      expect(Buffer.from((await pictures.byName(empty.database.db, name)).bytes).equals(original)).toBe(true)
    await empty.database.close()
  })

  test('a bundle never touches a study that is there, unless it comes under another name', async () => {
    const { store } = opened()
    const { db } = store.database
    await studies.draft(store, sampleStudy({ slug: 'there', title: 'Ours' }), 'test')
    await studies.draft(store, sampleStudy({ slug: 'other', title: 'Theirs' }), 'test')
    const { body } = await bundle(db, await studies.bySlug(db, 'other'))
    const read = await readBundle(Buffer.from(await new Response(body).arrayBuffer()))
    if ('faults' in read) throw new Error(JSON.stringify(read.faults))
    const manner = { actor: 'test', fresh: true }
    await expect(bring(store, read, { ...manner, slug: 'there' })).rejects.toMatchObject({ status: 409, field: 'slug' })
    await expect(bring(store, read, { ...manner, slug: '../x' })).rejects.toMatchObject({ status: 422, field: 'slug' })
    expect((await studies.bySlug(db, 'there')).study.title).toBe('Ours')
    await bring(store, read, { ...manner, slug: 'third' })
    expect((await studies.bySlug(db, 'third')).study).toMatchObject({ slug: 'third', title: 'Theirs' })
  })
})
