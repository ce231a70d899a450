import { randomInt } from 'node:crypto'
import { nextSequence } from '#lib/domain/next-sequence.ts'
import { fullWords, silentSince } from '#lib/domain/seen.ts'
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
  sequence: number
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
  return chosen(db, key, counts, [])
}

/**
 * The order of somebody who will join a group on paper. `waiting` are the sequences of seats of which nothing has been
 * typed in yet.
 */
export async function allocation(db: Write, key: Spread, waiting: readonly (number | null)[]): Promise<Allocation> {
  await alone(db, key)
  return chosen(db, key, await counted(db, key, await published(db, key.study_id, key.version)), waiting)
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
  counts: readonly Count[],
  waiting: readonly (number | null)[],
): Promise<Allocation> {
  const { codes, sequences } = await orders(db, study_id, version)
  const everyone = sequences.map(() => 0)
  const group = sequences.map((_, number) => waiting.filter((one) => one === number).length)
  for (const { sequence, people, ...count } of counts) {
    if (sequence === null || sequence >= sequences.length) continue
    everyone[sequence]! += people
    if (count.group === group_code) group[sequence]! += people
  }
  const sequence = nextSequence(sequences, { group, everyone }, draw)
  return { sequence, order: sequences[sequence]!.order.map((board) => codes[board]!) }
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
  group: string | null
  sequence: number | null
  people: number
}

/**
 * How many people have each sequence, in each group: those who finished, and those who are taking part. Who has been
 * silent for too long is not counted, may go on all the same, and is counted again as soon as they do.
 */
async function counted(db: Db, key: Pick<Spread, 'study_id' | 'version'>, study: Study): Promise<Count[]> {
  const since = silentSince(study, Date.now())
  const rows = await db
    .selectFrom('participations as p')
    .select(({ fn }) => ['p.group_code as group', 'p.sequence', fn.countAll().as('people')])
    .where('p.study_id', '=', key.study_id)
    .where('p.version', '=', key.version)
    .where('p.group_code', 'is not', null)
    .where(({ and, eb, exists, or, selectFrom }) =>
      or([
        eb('p.state', '=', 'completed'),
        and([
          eb('p.state', '=', 'active'),
          or([
            eb(eb.fn.coalesce('p.joined_at', 'p.started_at'), '>', since),
            exists(
              selectFrom('showings as s')
                .select('s.storyboard')
                .whereRef('s.participation_id', '=', 'p.id')
                .where(({ eb, fn }) => eb(fn.coalesce('s.passed_at', 's.shown_at'), '>', since)),
            ),
            exists(
              selectFrom('answer_revisions as a')
                .select('a.item')
                .whereRef('a.participation_id', '=', 'p.id')
                .where('a.answered_at', '>', since),
            ),
          ]),
        ]),
      ]),
    )
    .groupBy(['p.group_code', 'p.sequence'])
    .execute()
  return rows.map((row) => ({ ...row, people: Number(row.people) }))
}

/** How many people of each group of a version are counted, by group code. */
export async function people(db: Db, key: Pick<Spread, 'study_id' | 'version'>): Promise<Record<string, number>> {
  return inGroups(await counted(db, key, await published(db, key.study_id, key.version)))
}

function inGroups(counts: readonly Count[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { group, people } of counts) sums[group ?? ''] = (sums[group ?? ''] ?? 0) + people
  return sums
}

/** Whether a group has as many people as its quota says. */
export function isFull({ groups }: Study, group: string, counts: Readonly<Record<string, number>>): boolean {
  const quota = groups.find(({ code }) => code === group)?.quota
  return quota !== undefined && (counts[group] ?? 0) >= quota
}
