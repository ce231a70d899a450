import { type Attended, fingerprintOf } from './attending.ts'
import { desks } from './desks.ts'
import { readAside } from './read-aside.ts'
import { results } from './results.ts'
import { soon } from './soon.ts'
import type { Store } from './store.ts'
import { bySlug } from './studies.ts'

const desk = desks<Attended>()

/** Who took part in a study's current version, and who is missing. */
export async function attendance(store: Store, slug: string, now = Date.now()): Promise<Attended> {
  return (await newest(store, slug, now)).now
}

/** As `attendance`, for pages: perhaps who had taken part before the newest came. */
export async function attendanceSoon(store: Store, slug: string) {
  const { record, ...found } = await newest(store, slug, Date.now())
  return soon(record, found)
}

async function newest(store: Store, slug: string, now: number) {
  const { record, fingerprint } = await store.database.snapshot(async (db) => {
    const record = await bySlug(db, slug)
    return { record, fingerprint: await fingerprintOf(db, record, now) }
  })
  const computed = async () => {
    // Whoever looks here first lets enter what is due.
    await results(store, slug)
    return readAside(store.database, 'attended', { slug, now })
  }
  return { record, ...desk(record.id, fingerprint, computed) }
}
