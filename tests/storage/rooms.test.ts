import { expect, test } from 'vitest'
import * as rooms from '#lib/server/rooms.ts'
import * as studies from '#lib/server/studies.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const opening = { group: 'staff', idleMinutes: 5, code: '4821', actor: 'test' }

onEveryDatabase('rooms', (opened) => {
  test('a device is known by its token in its own study alone', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await liveStudy(store, 'room', { access: 'link' })
    const other = await liveStudy(store, 'room-other')
    const token = await rooms.open(store, record, opening)
    expect(await rooms.byToken(db, record.id, token)).toEqual({ group: 'staff', idleMinutes: 5 })
    expect(await rooms.byToken(db, other.id, token)).toBeNull()
    expect(await rooms.byToken(db, record.id, 'guess')).toBeNull()
  })

  test('neither the token nor the code is kept, and the code’s hash is no hash of the code', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'room-secrets')
    const [one, two] = [await rooms.open(store, record, opening), await rooms.open(store, record, opening)]
    const rows = await store.database.db.selectFrom('rooms').selectAll().where('study_id', '=', record.id).execute()
    for (const secret of [one, two, opening.code]) expect(JSON.stringify(rows)).not.toContain(`"${secret}"`)
    expect(rows[0]!.code_hash).not.toBe(rows[1]!.code_hash)
  })

  test('the code ends it, another code does not, and after ten wrong ones even the right one waits', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await liveStudy(store, 'room-code')
    const token = await rooms.open(store, record, opening)
    const guessed = await rooms.open(store, record, opening)
    const wrong = () => rooms.leave(store, record.id, guessed, '0000')
    for (let i = 0; i < 10; i++) await expect(wrong()).rejects.toMatchObject({ status: 422, field: 'code' })
    await expect(rooms.leave(store, record.id, guessed, opening.code)).rejects.toMatchObject({ status: 429 })
    expect(await rooms.byToken(db, record.id, guessed)).not.toBeNull()
    await rooms.leave(store, record.id, token, opening.code)
    expect(await rooms.byToken(db, record.id, token)).toBeNull()
    expect(await rooms.count(db, record.id)).toBe(1)
    await rooms.endAll(store, record, 'test')
    expect(await rooms.count(db, record.id)).toBe(0)
  })

  test.each([
    ['a code that is not four digits', { code: '12a4' }, 'code'],
    ['a group that is not there', { group: 'pirates' }, 'group'],
    ['a time that nobody offered', { idleMinutes: 0 }, 'idle'],
  ])('%s is refused', async (_, change, field) => {
    const { store } = opened()
    const slug = `room-${field}`
    const record = await studies.bySlug(store.database.db, slug).catch(() => liveStudy(store, slug))
    await expect(rooms.open(store, record, { ...opening, ...change })).rejects.toMatchObject({ status: 422, field })
  })

  test('a study by invitation, and one that is not live, has no shared devices', async () => {
    const { store } = opened()
    const personal = await liveStudy(store, 'room-personal', { access: 'invitation' })
    await expect(rooms.open(store, personal, opening)).rejects.toMatchObject({ status: 409 })
    await liveStudy(store, 'room-paused')
    await studies.move(store, 'room-paused', 'pause', 'test')
    const paused = await studies.bySlug(store.database.db, 'room-paused')
    await expect(rooms.open(store, paused, opening)).rejects.toMatchObject({ status: 409 })
  })
})
