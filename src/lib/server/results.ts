import { performance } from 'node:perf_hooks'
import type { Movement } from '#lib/domain/movement.ts'
import type { Results } from '#lib/domain/results.ts'
import type { Db } from './database.ts'
import { desks } from './desks.ts'
import { inFives } from './fives.ts'
import { foundation } from './foundation.ts'
import * as releases from './releases.ts'
import { shownResults } from './shown-results.ts'
import { spoken } from './spoken.ts'
import type { Store } from './store.ts'
import { type StudyRecord, bySlug, published } from './studies.ts'
import { unanswered } from './unanswered.ts'

interface Computed {
  fingerprint: string
  record: StudyRecord
  results: Results
  /** How many people answered an earlier version, in fives; null stands for more than none and fewer than five. */
  earlier: number | null
  /** Where answers enter the figures in steps: how far they are, and what they rest on. */
  movement: Movement | null
  rests: string | null
}

const desk = desks<Computed>()

/**
 * The results of a study's current version, or of an earlier one. Answers enter them in steps (`entering.ts`), which are
 * written down when somebody looks, or lately did (`keepUp`); simulated ones are there at once.
 */
export function results(store: Store, slug: string, version?: number): Promise<Computed> {
  if (version === undefined) looks.set(slug, Date.now())
  return upToDate(store, slug, version)
}

/** When the results of each study were looked at last. */
const looks = new Map<string, number>()
const lookedAfter = 10 * 60_000

/**
 * Makes results anew while people look at them, so that a look soon after an answer need not wait. This thread gives a
 * twentieth of its time to it at most, and less when it has much else to do. A study that would hold up those who answer
 * is left to the looks themselves, and in a busy hour any is.
 * @param pause between two rounds, in milliseconds, at least
 * @returns what ends it
 */
export function keepUp(store: Store, pause = 2_000): () => void {
  let ended = false
  const next = (after: number) => setTimeout(() => void round(), after).unref()
  async function round() {
    if (ended) return
    let busy = 0
    for (const [slug, at] of looks) {
      const begun = performance.eventLoopUtilization()
      if (at < Date.now() - lookedAfter) looks.delete(slug)
      else await upToDate(store, slug).catch(() => looks.delete(slug))
      const { active } = performance.eventLoopUtilization(begun)
      if (active > 500) looks.delete(slug)
      busy += active
    }
    next(Math.max(pause, 20 * busy))
  }
  next(pause)
  return () => void (ended = true)
}

async function upToDate(store: Store, slug: string, version?: number): Promise<Computed> {
  const { id, fingerprint } = await store.database.snapshot(async (db) => {
    const record = await atVersion(db, slug, version)
    return { id: `${record.id} ${record.version}`, fingerprint: await fingerprintOf(db, record) }
  })
  return desk(id, fingerprint, (before) => computed(store, slug, version, before))
}

/** A study as it was in a version that was published, or as it is now. */
async function atVersion(db: Db, slug: string, version?: number): Promise<StudyRecord> {
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
async function fingerprintOf(db: Db, { id, version, state, withdrawn }: StudyRecord): Promise<string> {
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

/** Reads on after each step that is due, until nothing is: a few times at most, lest two processes chase one another. */
async function computed(
  store: Store,
  slug: string,
  version?: number,
  before?: Computed,
  patience = 10,
): Promise<Computed> {
  const { given, standing, asked, earlier, rests, ...known } = await store.database.snapshot(async (db) => {
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
      asked: rests !== null && rests === before?.rests ? [] : await unanswered(db, record, given),
      earlier: await earlierPeople(db, record),
    }
  })
  if (standing && standing.known.due.length > 0 && patience > 0) {
    await releases.follow(store, known.record, standing)
    return computed(store, slug, version, before, patience - 1)
  }
  const beside = standing?.known ?? null
  const same = before && rests !== null && rests === before.rests
  return {
    ...known,
    earlier: earlier === 0 ? 0 : inFives(earlier),
    results: same ? before.results : await shownResults(known.record.study, given, asked, beside),
    rests,
    movement: beside && { waiting: beside.waiting.length > 0, broken: beside.broken },
  }
}
