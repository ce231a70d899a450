import type { Movement } from '#lib/domain/movement.ts'
import type { Results } from '#lib/domain/results.ts'
import type { Db, Reading } from './database.ts'
import { type Entry, stepped } from './entry.ts'
import { inFives } from './fives.ts'
import { foundation } from './foundation.ts'
import * as releases from './releases.ts'
import { shownResults } from './shown-results.ts'
import { spoken } from './spoken.ts'
import { type StudyRecord, bySlug, published } from './studies.ts'
import { unanswered } from './unanswered.ts'

export interface MakingTask {
  slug: string
  version?: number | undefined
  /** What those rest on that are known. */
  rests: string | null
  /** Whether steps that are due are to be written down first. */
  settle: boolean
}

/** How a study stood when it was read. */
interface AsRead {
  fingerprint: string
  record: StudyRecord
}

/** Steps that are to enter first, after so many. */
export interface Due extends AsRead {
  due: Entry[][]
  after: number
}

export interface Made extends AsRead {
  due: null
  /** Null where they rest on the same as those that are known. */
  results: Results | null
  /** How many people answered an earlier version, in fives; null stands for more than none and fewer than five. */
  earlier: number | null
  /** Where answers enter the figures in steps: how far they are, and what they rest on. */
  movement: Movement | null
  rests: string | null
}

/** A study as it was in a version that was published, or as it is now. */
export async function atVersion(db: Db, slug: string, version?: number): Promise<StudyRecord> {
  const record = await bySlug(db, slug)
  if (version === undefined || version === record.version) return record
  return { ...record, version, study: await published(db, record.id, version) }
}

/** People who answered anything in a version before the current one. */
async function earlierPeople(db: Db, { id, version }: StudyRecord): Promise<number> {
  const { people } = await db
    .selectFrom('current_answers as a')
    .innerJoin('participations as p', 'p.id', 'a.participation_id')
    .select(({ fn }) => fn.count('p.id').distinct().as('people'))
    .where('p.study_id', '=', id)
    .where('p.version', '<', version)
    .where('p.group_code', 'is not', null)
    .where(({ or, eb }) => or([eb('a.value', 'is not', null), eb('a.reason', 'is not', null)]))
    .executeTakeFirstOrThrow()
  return Number(people)
}

/**
 * Changes with every answer that comes, changes or is withdrawn: saves count upwards, and so do withdrawals. With the
 * hour, as silence makes people leave, and with each step, whichever process wrote it down.
 */
export async function fingerprintOf(db: Db, { id, version, state, withdrawn }: StudyRecord): Promise<string> {
  const { people, saves, finished } = await db
    .selectFrom('participations')
    .select(({ fn }) => [fn.countAll().as('people'), fn.sum('revision').as('saves')])
    .select(({ fn }) => fn.count('completed_at').as('finished'))
    .where('study_id', '=', id)
    .executeTakeFirstOrThrow()
  const { steps } = await db
    .selectFrom('releases')
    .select(({ fn }) => fn.countAll().as('steps'))
    .where('study_id', '=', id)
    .executeTakeFirstOrThrow()
  return [version, state, withdrawn, people, saves ?? 0, finished, steps, Math.floor(Date.now() / 3_600_000)].join(' ')
}

/** Reads all answers and makes results of them. It writes nothing: steps that are due are answered instead. */
export async function make(
  database: Reading,
  { slug, version, rests: known, settle }: MakingTask,
): Promise<Due | Made> {
  const { given, standing, asked, ...reading } = await database.snapshot(async (db) => {
    const record = await atVersion(db, slug, version)
    const standing = record.simulated ? null : await releases.standing(db, record)
    const given = standing?.known.entered ?? (await spoken(db, record))
    const rests = standing && foundation(record.study, standing.known, standing.marks)
    return {
      record,
      fingerprint: await fingerprintOf(db, record),
      given,
      standing,
      rests,
      asked: rests !== null && rests === known ? [] : await unanswered(db, record, given),
      earlier: await earlierPeople(db, record),
    }
  })
  const { record, fingerprint, rests, earlier } = reading
  if (settle && standing && standing.known.due.length > 0)
    return { record, fingerprint, due: stepped(standing.known.due, standing.marks), after: standing.marks.sizes.size }
  const beside = standing?.known ?? null
  const same = rests !== null && rests === known
  return {
    record,
    fingerprint,
    due: null,
    results: same ? null : await shownResults(record.study, given, asked, beside),
    earlier: earlier === 0 ? 0 : inFives(earlier),
    movement: beside && { waiting: beside.waiting.length > 0, broken: beside.broken },
    rests,
  }
}
