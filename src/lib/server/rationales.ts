import type { Participation } from '#lib/domain/participation.ts'
import type { Storyboard } from '#lib/domain/storyboard.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import { locked, stateOf } from './participations.ts'
import { Refusal } from './refusal.ts'
import type { Store } from './store.ts'
import { guard } from './studies.ts'

/** The storyboards that this person rated and that the team gave a reason for, by their place in the person's order. */
export const offered = (
  { storyboards }: Study,
  { order }: Participation,
): { number: number; storyboard: Storyboard }[] =>
  order.flatMap((code, index) => {
    const storyboard = storyboards.find((one) => one.code === code)
    return storyboard?.rationale.trim() ? [{ number: index + 1, storyboard }] : []
  })

/** The storyboards whose rationale this person has opened. */
export async function opened(db: Db, participationId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('rationale_openings')
    .select('storyboard')
    .where('participation_id', '=', participationId)
    .execute()
  return new Set(rows.map(({ storyboard }) => storyboard))
}

/**
 * Opens the rationale of one storyboard, for good. Only for somebody who has finished: it colours whatever is rated
 * afterwards. It holds the participation's row, so that each save comes wholly before or wholly after it.
 */
export async function open({ writes }: Store, known: Participation, study: Study, storyboard: string): Promise<void> {
  if (!offered(study, known).some((one) => one.storyboard.code === storyboard))
    throw new Refusal(404, ({ refusals }) => refusals.other)
  await writes(async (db) => {
    const participation = await locked(db, known.id)
    guard(await stateOf(db, participation.study), 'answer')
    if (participation.state !== 'completed') throw new Refusal(409, ({ refusals }) => refusals.rateFirst)
    await db
      .insertInto('rationale_openings')
      .values({ participation_id: known.id, storyboard, opened_at: new Date().toISOString() })
      .onConflict((conflict) => conflict.columns(['participation_id', 'storyboard']).doNothing())
      .execute()
  }, known.id)
}
