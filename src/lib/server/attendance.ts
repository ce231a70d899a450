import { type Attended, fingerprintOf } from './attending.ts'
import { desks } from './desks.ts'
import { readAside } from './read-aside.ts'
import { results } from './results.ts'
import type { Store } from './store.ts'
import { bySlug } from './studies.ts'

const desk = desks<Attended>()

/** Who took part in a study's current version, and who is missing. */
export async function attendance(store: Store, slug: string, now = Date.now()): Promise<Attended> {
  // Whoever looks here first lets enter what is due.
  await results(store, slug)
  const { id, fingerprint } = await store.database.snapshot(async (db) => {
    const record = await bySlug(db, slug)
    return { id: record.id, fingerprint: await fingerprintOf(db, record, now) }
  })
  return desk(id, fingerprint, () => readAside(store.database, 'attended', { slug, now })).now
}
