import type { Results } from '#lib/domain/results.ts'
import { desks } from './desks.ts'
import { type Made, atVersion, fingerprintOf } from './making.ts'
import { readAside } from './read-aside.ts'
import * as releases from './releases.ts'
import { soon } from './soon.ts'
import type { Store } from './store.ts'

type Known = Omit<Made, 'due'> & { results: Results }

const desk = desks<Known>()

/**
 * The results of a study's current version, or of an earlier one. Answers enter them in steps (`entering.ts`), which are
 * written down when somebody looks; simulated ones are there at once.
 */
export async function results(store: Store, slug: string, version?: number): Promise<Known> {
  return (await newest(store, slug, version)).now
}

/** As `results`, for pages: perhaps those before the newest. */
export async function resultsSoon(store: Store, slug: string, version?: number, patience?: number) {
  const { record, ...found } = await newest(store, slug, version)
  return soon(record, found, patience)
}

async function newest(store: Store, slug: string, version?: number) {
  const { record, fingerprint } = await store.database.snapshot(async (db) => {
    const record = await atVersion(db, slug, version)
    return { record, fingerprint: await fingerprintOf(db, record) }
  })
  const id = `${record.id} ${record.version}`
  return { record, ...desk(id, fingerprint, (before) => computed(store, slug, version, before)) }
}

/** Looks again after each step that is due, until none is: a few times at most, lest two processes chase one another. */
async function computed(store: Store, slug: string, version?: number, before?: Known): Promise<Known> {
  const rests = before?.rests ?? null
  for (let steps = 0; ; steps++) {
    const made = await readAside(store.database, 'made', { slug, version, rests, settle: steps < 10 }).catch(
      async (cause: unknown) => {
        // If it is because the study has gone meanwhile, that is said.
        await atVersion(store.database.db, slug, version)
        throw cause
      },
    )
    if (made.due === null) return { ...made, results: made.results ?? before!.results }
    await releases.follow(store, made)
  }
}
