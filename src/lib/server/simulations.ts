import { randomUUID } from 'node:crypto'
import type { Plan } from '#lib/domain/simulation.ts'
import { Study } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import { keptOrders } from './drawn-orders.ts'
import { Refusal } from './refusal.ts'
import { type Simulated, simulatedOrders, simulatedPeople } from './simulated-people.ts'
import type { Store } from './store.ts'
import { type StudyRecord, guard, logged } from './studies.ts'
import type { Write } from './writes.ts'

/** People written in one transaction: few enough that a running server is not held up. */
const together = 100

/**
 * A copy of a study with simulated answers, named and marked as such and closed for good. The marks are part of what is
 * kept, so that every page and export carries them.
 */
export async function simulate(
  { writes }: Store,
  original: StudyRecord,
  slug: string,
  plan: Plan,
  actor: string,
  now = Date.now(),
): Promise<void> {
  guard(original.state, 'simulate')
  if (original.simulated) throw new Refusal(409, 'This is a copy with simulated answers already.')
  const study = Study.parse({ ...original.study, slug, title: marked(original.study.title) })
  // An id of its own each time: a copy that was deleted and made anew is another study.
  const id = randomUUID()
  const people = simulatedPeople(study, id, plan, now)
  for (let first = 0; first === 0 || first < people.length; first += together) {
    await writes(async (db) => {
      if (first === 0) await opened(db, id, study, plan.seed, now)
      await written(db, people.slice(first, first + together))
      if (first + together >= people.length) await closed(db, id, plan, actor)
    }, slug)
  }
}

/** The slug of the next simulated copy: `…-simulated`, then `…-simulated-2` and so on. */
export async function copySlug(db: Db, slug: string): Promise<string> {
  const base = `${slug.slice(0, 50).replace(/-$/, '')}-simulated`
  const rows = await db.selectFrom('studies').select('slug').where('slug', 'like', `${base}%`).execute()
  const taken = new Set(rows.map((row) => row.slug))
  for (let copy = 1; ; copy++) {
    const candidate = copy === 1 ? base : `${base}-${copy}`
    if (!taken.has(candidate)) return candidate
  }
}

const mark = ' (simulated answers)'
const marked = (title: string) => title.slice(0, 100 - mark.length).trimEnd() + mark

/** The version is there before its people; until all of them are, the copy is a draft. */
async function opened(db: Write, id: string, study: Study, seed: number, now: number): Promise<void> {
  const at = new Date(now).toISOString()
  await db
    .insertInto('studies')
    .values({ id, slug: study.slug, state: 'draft', version: 1, draft: null, simulated: 1, created_at: at })
    .execute()
  await db
    .insertInto('study_versions')
    .values({
      study_id: id,
      version: 1,
      definition: JSON.stringify(study),
      ...keptOrders(simulatedOrders(study, seed)),
      published_at: at,
    })
    .execute()
}

async function closed(db: Write, id: string, { perGroup, seed, pattern }: Plan, actor: string): Promise<void> {
  await db.updateTable('studies').set({ state: 'closed' }).where('id', '=', id).execute()
  await logged(db, id, actor, 'simulated', `${perGroup} people per group, seed ${seed}, pattern ${pattern}`)
}

async function written(db: Write, people: Simulated[]): Promise<void> {
  const rows = <T>(rowsOf: (one: Simulated) => T[]) => batches(people.flatMap(rowsOf), 500)
  for (const some of rows((one) => [one.participation])) await db.insertInto('participations').values(some).execute()
  for (const some of rows((one) => one.showings)) await db.insertInto('showings').values(some).execute()
  for (const some of rows((one) => one.background)) await db.insertInto('background_answers').values(some).execute()
  for (const some of rows((one) => one.answers)) await db.insertInto('answer_revisions').values(some).execute()
}

const batches = <T>(rows: T[], size: number) =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size))
