import { randomInt } from 'node:crypto'
import type { Study } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import { type Entry, type Marks, ownerOf } from './entry.ts'
import type { Due } from './making.ts'
import { type Released, released } from './released.ts'
import { type SpokenRow, newest, spokenRows } from './spoken.ts'
import type { Store } from './store.ts'
import type { StudyRecord } from './studies.ts'

/** Who began so long ago has probably left for good: what they gave enters without the rest. */
const patience = 24 * 3_600_000

/** What the results of the current version may rest on; `marks` is what was written down when it was read. */
export async function standing(
  db: Db,
  record: StudyRecord,
  now = Date.now(),
): Promise<{ known: Released; marks: Marks }> {
  const rows = await spokenRows(db, record)
  const marks = await marksOf(db, record)
  const people = await participants(db, record)
  const gone = ({ state, started_at }: (typeof people)[number]) =>
    state === 'completed' || Date.parse(started_at) < now - patience
  const underWay = new Set(people.filter((one) => !gone(one)).map(({ id }) => id))
  const answered = answeredPlaces(
    record.study,
    rows.filter(({ participant }) => underWay.has(participant)),
  )
  const through = new Set(
    people
      .filter((one) => gone(one) || (answered.get(one.id) ?? 0) >= one.order.length * ratedItems(record.study).length)
      .map(({ id }) => id),
  )
  const closed = record.state === 'closed' || record.state === 'archived'
  return {
    known: released(record.study, rows, marks, { closed, through: (id) => through.has(id), draw: (n) => randomInt(n) }),
    marks,
  }
}

const ratedItems = ({ items }: Study) => items.filter(({ kind }) => kind === 'rating').map(({ code }) => code)

/** How many ratings each person has given or declined. */
function answeredPlaces(study: Study, rows: readonly SpokenRow[]): Map<string, number> {
  const items = new Set(ratedItems(study))
  const given = newest(rows).filter(
    ({ item, value, skipped }) => items.has(item) && (value !== null || skipped !== null),
  )
  return new Map([...Map.groupBy(given, ({ participant }) => participant)].map(([id, some]) => [id, some.length]))
}

async function participants(db: Db, { id, version }: StudyRecord) {
  const rows = await db
    .selectFrom('participations')
    .select(['id', 'state', 'started_at', 'storyboard_order'])
    .where('study_id', '=', id)
    .where('version', '=', version)
    .execute()
  return rows.map(({ storyboard_order, ...row }) => ({ ...row, order: JSON.parse(storyboard_order) as string[] }))
}

async function marksOf(db: Db, { id, version }: Pick<StudyRecord, 'id' | 'version'>): Promise<Marks> {
  const entries = await db
    .selectFrom('entries as e')
    .innerJoin('participations as p', 'p.id', 'e.participation_id')
    .select(['p.id as participant', 'p.group_code as group', 'e.storyboard', 'e.block', 'e.step', 'e.revision'])
    .where('p.study_id', '=', id)
    .where('p.version', '=', version)
    .execute()
  const steps = await db
    .selectFrom('releases')
    .select(['group_code', 'step', 'entries'])
    .where('study_id', '=', id)
    .where('version', '=', version)
    .execute()
  return {
    entries: entries.map(({ group, ...one }) => ({ ...one, group: group ?? '' })),
    sizes: new Map(steps.map(({ group_code, step, entries }) => [`${group_code} ${step}`, entries])),
  }
}

/**
 * Writes down what enters the figures, as next steps of each group, unless something was written down or somebody
 * withdrew since it was read: then whoever asked looks again.
 */
export function follow({ writes }: Store, { record, due, after }: Due): Promise<void> {
  const { id, version, withdrawn } = record
  return writes(async (db) => {
    const study = await db
      .updateTable('studies')
      .set((eb) => ({ version: eb.ref('version') }))
      .where('id', '=', id)
      .returning('withdrawn')
      .executeTakeFirst()
    const { steps } = await db
      .selectFrom('releases')
      .select(({ fn }) => fn.countAll().as('steps'))
      .where('study_id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    if (study?.withdrawn !== withdrawn || Number(steps) !== after) return
    for (const entries of due) {
      const [one] = entries
      const place = { study_id: id, version, group_code: ownerOf(one!), step: one!.step }
      await db
        .insertInto('releases')
        .values({ ...place, entries: entries.length })
        .execute()
      for (let from = 0; from < entries.length; from += 500)
        await db
          .insertInto('entries')
          .values(entries.slice(from, from + 500).map(row))
          .execute()
    }
  }, id)
}

const row = ({ participant, storyboard, block, step, revision }: Entry) => {
  return { participation_id: participant, storyboard, block, step, revision }
}
