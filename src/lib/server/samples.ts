import { join, relative } from 'node:path'
import type { Db } from './database.ts'
import * as pictures from './pictures.ts'
import { Refusal } from './refusal.ts'
import { projectRoot } from './root.ts'
import { simulate } from './simulations.ts'
import type { Store } from './store.ts'
import * as studies from './studies.ts'
import { readStudy, studyDirectories } from './study-files.ts'
import type { Write } from './writes.ts'

/** The sample whose simulated copy shows what results look like. */
export const shownSample = 'wellbeing-at-work'
export const simulatedSample = `${shownSample}-simulated`

const actor = 'Faultline'

/**
 * Publishes each study that ships with the project, once: what was laid out is remembered, so that a sample somebody
 * deleted stays deleted. Server processes that start at the same time may all try. Answers with the faults found.
 */
export async function layOut(store: Store): Promise<string[]> {
  const faults: string[] = []
  for (const directory of await studyDirectories(join(projectRoot, 'storyboards'))) {
    const read = await readStudy(directory)
    if ('faults' in read)
      faults.push(
        ...read.faults.map((one) => `${relative(projectRoot, one.file)}:${one.line} ${one.path} ${one.message}`),
      )
    else {
      const settled = await pictures.settled(read.study, read.pictures).catch(saidBy)
      if (typeof settled === 'string') {
        faults.push(`${read.study.slug}: ${settled}`)
        continue
      }
      await store.writes(async (db) => {
        if (!(await claimed(db, read.study.slug)) || (await isThere(db, read.study.slug))) return
        await pictures.keep(db, settled.pictures)
        await studies.drafted(db, settled.study, actor)
        await studies.moved(db, read.study.slug, 'publish', actor)
      }, read.study.slug)
    }
  }
  await layOutSimulated(store)
  return faults
}

/** A picture that cannot be taken is a fault of the study; anything else is a failure. */
function saidBy(cause: unknown): string {
  if (cause instanceof Refusal) return cause.message
  throw cause
}

async function layOutSimulated(store: Store): Promise<void> {
  const { db } = store.database
  const done = await db
    .selectFrom('settings')
    .select('key')
    .where('key', '=', keyOf(simulatedSample))
    .executeTakeFirst()
  if (done || !(await isThere(db, shownSample))) return
  try {
    const plan = { perGroup: 12, seed: 1, pattern: 'mixed' } as const
    await simulate(store, await studies.bySlug(db, shownSample), simulatedSample, plan, actor)
  } catch (error) {
    // Another process was faster, or somebody made such a copy by hand: either way it is there.
    if (!(await isThere(db, simulatedSample))) throw error
  }
  await store.writes((db) => claimed(db, simulatedSample))
}

const keyOf = (slug: string) => `sample ${slug}`

/** Notes that a sample was laid out; false when it was noted before. A second process waits here for the first. */
async function claimed(db: Write, slug: string): Promise<boolean> {
  const claim = await db
    .insertInto('settings')
    .values({ key: keyOf(slug), value: new Date().toISOString() })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst()
  return claim !== undefined
}

/** Whether there is a study of this slug. */
export async function isThere(db: Db, slug: string): Promise<boolean> {
  return (await db.selectFrom('studies').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
}
