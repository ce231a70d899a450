import type { Rating } from '#analysis/rating.ts'
import { type Answer, type Save, answerFault, clampedMs } from '#lib/domain/answer.ts'
import type { Participation } from '#lib/domain/participation.ts'
import type { Study } from '#lib/domain/study.ts'
import * as consents from './consents.ts'
import type { Db } from './database.ts'
import { locked, stateOf } from './participations.ts'
import { passed } from './places.ts'
import { opened } from './rationales.ts'
import { Refusal } from './refusal.ts'
import { hashed } from './secret.ts'
import type { Store } from './store.ts'
import { guard } from './studies.ts'
import type { Tables } from './tables.ts'
import type { Write } from './writes.ts'

/** An answer as it stands, with the revision that made it so. */
export interface CurrentAnswer {
  storyboard: string
  item: string
  value: number | null
  skipped?: 'cant-say' | 'declined'
  reason?: string
  panel?: number
  revision: number
}

export interface Saved {
  /** How many of the answers sent are now the ones kept. */
  saved: number
  revision: number
  /** Answers that somebody, perhaps on another device, changed since the sender last looked; the kept ones. */
  conflicts: CurrentAnswer[]
}

/**
 * Saves answers as new revisions; an answer that says what is kept already makes none. The same key and body again is
 * answered alike and changes nothing. `passing` names the storyboard that the person goes on from with this save. What
 * arrives once a rationale was opened, whichever, is kept as said after it, wherever and whenever it was given.
 *
 * The rule for two devices: an answer stands in the place of another only if its sender had seen that other (`base`) or
 * sends no `base`, as a program that wants the last one received to win. Else it is not applied, and its sender is told
 * what stands. Whoever is told a revision more than one above what they had seen looks before they change anything:
 * something came from elsewhere. `tests/storage/merge.test.ts` holds this over every order of arrival.
 */
export async function save(
  store: Store,
  participation: Participation,
  study: Study,
  save: Save,
  passing?: string,
): Promise<Saved> {
  save.answers.forEach((answer, index) => {
    const fault = answerFault(study, participation.order, answer)
    if (fault) throw new Refusal(422, `${answer.storyboard} · ${answer.item}: ${fault}.`, `answers.${index}`)
  })
  const done = await store.writes((db) => saved(db, participation.id, save, passing), participation.id)
  store.load.saves++
  return done
}

async function saved(db: Write, id: string, { key, answers, base }: Save, passing: string | undefined): Promise<Saved> {
  const participation = await locked(db, id)
  const bodyHash = hashed(JSON.stringify([answers, base]))
  const earlier = await db
    .selectFrom('saves')
    .select(['body_hash', 'revision', 'conflicts'])
    .where('participation_id', '=', id)
    .where('key', '=', key)
    .executeTakeFirst()
  if (earlier && earlier.body_hash !== bodyHash)
    throw new Refusal(409, 'This key was used for other answers before. Each save needs a key of its own.', 'key')
  if (earlier) {
    const conflicts = JSON.parse(earlier.conflicts) as CurrentAnswer[]
    return { saved: answers.length - conflicts.length, revision: earlier.revision, conflicts }
  }
  guard(await stateOf(db, participation.study), 'answer')
  await consents.settled(
    db,
    participation,
    answers.map(({ storyboard }) => storyboard),
  )
  const kept = new Map((await current(db, id)).map((answer) => [`${answer.storyboard} ${answer.item}`, answer]))
  const next = participation.revision + 1
  const conflicts: CurrentAnswer[] = []
  const fresh = new Map<string, Answer>()
  for (const sent of answers) {
    const answer = tidied(sent)
    const place = `${answer.storyboard} ${answer.item}`
    const known = kept.get(place)
    if (known && same(known, answer)) fresh.delete(place)
    else if (known && base !== undefined && known.revision > base) conflicts.push(known)
    else fresh.set(place, answer)
  }
  // Whoever changes nothing has seen no more than before: what came from elsewhere meanwhile is not on their page yet.
  const revision = fresh.size > 0 ? next : Math.min(base ?? participation.revision, participation.revision)
  if (fresh.size > 0) {
    const answered_at = new Date().toISOString()
    const informed = (await opened(db, id)).size > 0
    await db
      .insertInto('answer_revisions')
      .values(
        [...fresh.values()].map((answer) => ({
          participation_id: id,
          storyboard: answer.storyboard,
          item: answer.item,
          revision,
          value: answer.value,
          skipped: answer.skipped ?? null,
          reason: answer.reason ?? null,
          panel: answer.panel ?? null,
          response_ms: clampedMs(answer.responseMs),
          answered_at,
          stage: informed ? 'after-rationale' : 'before-rationale',
        })),
      )
      .execute()
    await db.updateTable('participations').set({ revision }).where('id', '=', id).execute()
  }
  if (passing !== undefined) await passed(db, participation, passing)
  await db
    .insertInto('saves')
    .values({ participation_id: id, key, body_hash: bodyHash, revision, conflicts: JSON.stringify(conflicts) })
    .execute()
  return { saved: answers.length - conflicts.length, revision, conflicts }
}

/** Words as every database keeps them: well-formed, without the one character that PostgreSQL refuses, trimmed. */
function tidied(answer: Answer): Answer {
  const { reason, ...rest } = answer
  const words = reason?.toWellFormed().replaceAll('\0', '').trim()
  return words ? { ...rest, reason: words } : rest
}

const same = (kept: CurrentAnswer, sent: Answer) =>
  kept.value === sent.value && kept.skipped === sent.skipped && kept.reason === sent.reason && kept.panel === sent.panel

const columns = ['storyboard', 'item', 'value', 'skipped', 'reason', 'panel', 'revision'] as const

/** The answers of one participation as they stand for the person who gave them: also what was said after a rationale. */
export async function current(db: Db, participationId: string): Promise<CurrentAnswer[]> {
  const rows = await db
    .selectFrom('latest_answers')
    .select(columns)
    .where('participation_id', '=', participationId)
    .execute()
  return rows.map(answerOf)
}

/** The answers of one participation as they stood at an earlier revision. */
export async function asOf(db: Db, participationId: string, revision: number): Promise<CurrentAnswer[]> {
  const rows = await db
    .selectFrom('answer_revisions')
    .select(columns)
    .where('participation_id', '=', participationId)
    .where('revision', '<=', Number.isInteger(revision) ? revision : 0)
    .orderBy('revision')
    .execute()
  return [...new Map(rows.map((row) => [`${row.storyboard} ${row.item}`, answerOf(row)])).values()]
}

type Row = Pick<Tables['answer_revisions'], (typeof columns)[number]>

function answerOf(row: Row): CurrentAnswer {
  return {
    storyboard: row.storyboard,
    item: row.item,
    value: row.value,
    ...(row.skipped ? { skipped: row.skipped as 'cant-say' | 'declined' } : {}),
    ...(row.reason ? { reason: row.reason } : {}),
    ...(row.panel ? { panel: row.panel } : {}),
    revision: row.revision,
  }
}

/**
 * Every answer with a value of one version of a study, as the analysis takes it: the newest from before any rationale
 * was opened. An answer without a reason of its own carries what the person wrote as the storyboard's `why`.
 */
export async function ratings(db: Db, studyId: string, version: number): Promise<Rating[]> {
  const rows = await db
    .selectFrom('current_answers as a')
    .innerJoin('participations as p', 'p.id', 'a.participation_id')
    .leftJoin('current_answers as w', (join) =>
      join
        .onRef('w.participation_id', '=', 'a.participation_id')
        .onRef('w.storyboard', '=', 'a.storyboard')
        .on('w.item', '=', 'why'),
    )
    .select([
      'p.id as participant',
      'p.group_code as group',
      'a.storyboard',
      'a.item',
      'a.value',
      'a.reason',
      'w.reason as why',
    ])
    .where('p.study_id', '=', studyId)
    .where('p.version', '=', version)
    .where('p.group_code', 'is not', null)
    .where('a.value', 'is not', null)
    .orderBy('p.id')
    .execute()
  return rows.map((row) => {
    const reason = row.reason ?? row.why
    const { participant, storyboard, item, value } = row
    return { participant, group: row.group ?? '', storyboard, item, value, ...(reason ? { reason } : {}) }
  })
}

/** How many people of each group have answered anything, by group code. */
export async function peopleByGroup(
  db: Db,
  studyId: string,
): Promise<Record<string, { answered: number; completed: number }>> {
  const rows = await db
    .selectFrom('participations as p')
    .select(({ fn }) => [
      'p.group_code as group',
      fn.countAll().as('answered'),
      fn.count('p.completed_at').as('completed'),
    ])
    .where('p.study_id', '=', studyId)
    .where('p.group_code', 'is not', null)
    .where('p.revision', '>', 0)
    .groupBy('p.group_code')
    .execute()
  return Object.fromEntries(
    rows.map((row) => [row.group ?? '', { answered: Number(row.answered), completed: Number(row.completed) }]),
  )
}
