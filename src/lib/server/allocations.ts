import { randomInt } from 'node:crypto'
import { nextOrder } from '#lib/domain/next-order.ts'
import { fullWords, silentSince, spreadOf } from '#lib/domain/seen.ts'
import type { Study } from '#lib/domain/study.ts'
import { inLocale } from '#lib/domain/translation.ts'
import type { Db } from './database.ts'
import { type Orders, ordersOf } from './drawn-orders.ts'
import { Refusal } from './refusal.ts'
import { published } from './studies.ts'
import type { Tables } from './tables.ts'
import type { Write } from './writes.ts'

const draw = (n: number) => randomInt(n)

/** What people of one group are spread over: the sequences of one version. */
export type Spread = Pick<Tables['allocations'], 'study_id' | 'version' | 'group_code'>

export interface Allocation {
  sequence: number | null
  order: string[]
}

/** The order of somebody who joins a group; refuses with 409 and the study's words when its quota is full. */
export async function admission(db: Write, key: Spread, locale: string | null): Promise<Allocation> {
  await alone(db, key)
  const study = inLocale(await published(db, key.study_id, key.version), locale)
  const turnsAway = fullWords(study) !== null
  const counts = await counted(db, key, study)
  if (turnsAway && isFull(study, key.group_code, inGroups(counts)))
    throw new Refusal(409, study.fullText ?? (({ group }) => group.usuallyFull), 'group')
  return chosen(db, key, study, counts)
}

/**
 * The order of somebody who will join a group on paper. `waiting` are the orders of seats of which nothing has been
 * typed in yet, as they are kept.
 */
export async function allocation(db: Write, key: Spread, waiting: readonly string[]): Promise<Allocation> {
  await alone(db, key)
  const study = await published(db, key.study_id, key.version)
  const seats = waiting.map((order) => ({ group: key.group_code, order, people: 1, expected: 1 }))
  return chosen(db, key, study, [...(await counted(db, key, study)), ...seats])
}

/** This row's lock lets one start of the group through at a time: two never take the same order, nor the last place. */
const alone = (db: Write, key: Spread) =>
  db
    .insertInto('allocations')
    .values({ ...key, starts: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['study_id', 'version', 'group_code'])
        .doUpdateSet((eb) => ({ starts: eb('allocations.starts', '+', 1) })),
    )
    .execute()

async function chosen(
  db: Write,
  { study_id, version, group_code }: Spread,
  study: Study,
  counts: readonly Count[],
): Promise<Allocation> {
  const { codes, sequences } = await orders(db, study_id, version)
  const boards = new Map(codes.map((code, board) => [code, board]))
  const given = counts.map(({ group, order, people, expected }) => ({
    order: (JSON.parse(order) as string[]).map((code) => boards.get(code)!),
    here: group === group_code,
    people,
    expected,
  }))
  const { order, sequence } = nextOrder(spreadOf(study, codes), sequences, given, draw)
  return { sequence, order: order.map((board) => codes[board]!) }
}

/** Published orders never change, so the last few stay at hand, already read. */
const ordersAtHand = new Map<string, Orders>()

async function orders(db: Db, id: string, version: number): Promise<Orders> {
  const key = `${id} ${version}`
  const known = ordersAtHand.get(key)
  if (known) return known
  const kept = await db
    .selectFrom('study_versions')
    .select(['relabelling', 'sequences'])
    .where('study_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const read = ordersOf(kept)
  if (ordersAtHand.size >= 50) ordersAtHand.delete(ordersAtHand.keys().next().value ?? '')
  ordersAtHand.set(key, read)
  return read
}

interface Count {
  group: string
  /** Codes of storyboards, as they are kept. */
  order: string
  people: number
  /** How many of them will probably have finished in the end. */
  expected: number
}

/** After so long without a sign somebody is expected back less often than not, as most who leave do so early. */
const pause = 3_600_000
const expectedBack = 0.25

/**
 * How many people have each order, in each group: those who finished, and those who are taking part. Who has been
 * silent for too long is not counted, may go on all the same, and is counted again as soon as they do.
 */
async function counted(db: Db, key: Pick<Spread, 'study_id' | 'version'>, study: Study): Promise<Count[]> {
  const now = Date.now()
  const since = silentSince(study, now)
  const paused = new Date(now - pause).toISOString()
  const people = db
    .selectFrom('participations as p')
    .select(['p.group_code as group', 'p.storyboard_order as order'])
    .where('p.study_id', '=', key.study_id)
    .where('p.version', '=', key.version)
    .where('p.group_code', 'is not', null)
  const finished = await people
    .select(({ fn }) => fn.countAll().as('people'))
    .where('p.state', '=', 'completed')
    .groupBy(['p.group_code', 'p.storyboard_order'])
    .execute()
  const active = await people
    .select(({ fn, selectFrom }) => [
      fn.coalesce('p.joined_at', 'p.started_at').as('joined'),
      selectFrom('showings as s')
        .select(({ fn }) => fn.max(fn.coalesce('s.passed_at', 's.shown_at')).as('at'))
        .whereRef('s.participation_id', '=', 'p.id')
        .as('shown'),
      selectFrom('answer_revisions as a')
        .select(({ fn }) => fn.max('a.answered_at').as('at'))
        .whereRef('a.participation_id', '=', 'p.id')
        .as('answered'),
    ])
    .where('p.state', '=', 'active')
    .execute()
  const heardSince = (one: (typeof active)[number], moment: string) =>
    [one.joined, one.shown, one.answered].some((at) => at !== null && at > moment)
  return [
    ...finished.map((one) => ({ ...one, people: Number(one.people), expected: Number(one.people) })),
    ...active
      .filter((one) => heardSince(one, since))
      .map((one) => ({ ...one, people: 1, expected: heardSince(one, paused) ? 1 : expectedBack })),
  ].map(({ group, order, people, expected }) => ({ group: group ?? '', order, people, expected }))
}

/** How many people of each group of a version are counted, by group code. */
export async function people(db: Db, key: Pick<Spread, 'study_id' | 'version'>): Promise<Record<string, number>> {
  return inGroups(await counted(db, key, await published(db, key.study_id, key.version)))
}

function inGroups(counts: readonly Count[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { group, people } of counts) sums[group] = (sums[group] ?? 0) + people
  return sums
}

/** Whether a group has as many people as its quota says. */
export function isFull({ groups }: Study, group: string, counts: Readonly<Record<string, number>>): boolean {
  const quota = groups.find(({ code }) => code === group)?.quota
  return quota !== undefined && (counts[group] ?? 0) >= quota
}
