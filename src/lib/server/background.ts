import { type BackgroundAnswer, backgroundFault, backgroundOf } from '#lib/domain/background.ts'
import { fewestInCell } from '#lib/domain/crossing.ts'
import type { Participation } from '#lib/domain/participation.ts'
import type { Study } from '#lib/domain/study.ts'
import * as consents from './consents.ts'
import type { Db } from './database.ts'
import { locked, stateOf } from './participations.ts'
import { Refusal } from './refusal.ts'
import type { Store } from './store.ts'
import { type StudyRecord, guard } from './studies.ts'

/**
 * Keeps what a person says about themselves. It stands as it was said last, without revisions: it is no judgment that
 * could be followed over time, and what somebody took back about themselves is not kept. Sent twice, it is kept once.
 */
export async function save(
  { writes }: Store,
  participation: Participation,
  study: Study,
  answers: readonly BackgroundAnswer[],
): Promise<void> {
  answers.forEach((answer, index) => {
    const fault = backgroundFault(study, answer)
    if (fault) throw new Refusal(422, `${answer.code}: ${fault}.`, `answers.${index}`)
  })
  if (answers.length === 0) return
  const answered_at = new Date().toISOString()
  const rows = [...new Map(answers.map((one) => [one.code, one])).values()].map(({ code, value }) => ({
    participation_id: participation.id,
    code,
    value,
    answered_at,
  }))
  await writes(async (db) => {
    const held = await locked(db, participation.id)
    guard(await stateOf(db, held.study), 'answer')
    if (held.group === null) throw new Refusal(409, ({ refusals }) => refusals.groupFirst)
    await consents.settled(db, held, held.order)
    await db
      .insertInto('background_answers')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['participation_id', 'code']).doUpdateSet((eb) => ({
          value: eb.ref('excluded.value'),
          answered_at: eb.ref('excluded.answered_at'),
        })),
      )
      .execute()
  }, participation.id)
}

/** What one person said, in the order of the questions; null is "prefer not to say", and what is not there was not said. */
export async function current(db: Db, participation: Participation, study: Study): Promise<BackgroundAnswer[]> {
  const rows = await db
    .selectFrom('background_answers')
    .select(['code', 'value'])
    .where('participation_id', '=', participation.id)
    .execute()
  return backgroundOf(study).flatMap(({ code }) => rows.find((row) => row.code === code) ?? [])
}

/** Of the cells that anybody is in, how many are small; of one question crossed with the groups, or of all where `code` is null. */
export interface Crossed {
  code: string | null
  cells: number
  small: number
}

/** What became of the crossings, in numbers alone: which cells they are is told nowhere. Nothing until five answered. */
export async function crossed(db: Db, { id, version, study }: StudyRecord): Promise<Crossed[]> {
  const codes = backgroundOf(study).map(({ code }) => code)
  if (version === 0 || codes.length === 0) return []
  const rows = await db
    .selectFrom('background_answers as b')
    .innerJoin('participations as p', 'p.id', 'b.participation_id')
    .select(['p.id', 'p.group_code as group', 'b.code', 'b.value'])
    .where('p.study_id', '=', id)
    .where('p.version', '=', version)
    .where('b.value', 'is not', null)
    .execute()
  const people = [...Map.groupBy(rows, (row) => row.id).values()]
  const sizes = (wanted: readonly string[]) => {
    const cells = people.flatMap((own) => {
      const values = wanted.map((code) => own.find((one) => one.code === code)?.value)
      return values.some((value) => value === undefined) ? [] : [[own[0]!.group, ...values].join(' ')]
    })
    return [...Map.groupBy(cells, (cell) => cell).values()].map(({ length }) => length)
  }
  return [...codes.map((code) => ({ code, of: [code] })), ...(codes.length > 1 ? [{ code: null, of: codes }] : [])]
    .map(({ code, of }) => ({ code, sizes: sizes(of) }))
    .filter(({ sizes }) => sizes.reduce((sum, size) => sum + size, 0) >= fewestInCell)
    .map(({ code, sizes }) => ({
      code,
      cells: sizes.length,
      small: sizes.filter((size) => size < fewestInCell).length,
    }))
}
