import { backgroundOf } from '#lib/domain/background.ts'
import type { Participation } from '#lib/domain/participation.ts'
import { permits } from '#lib/domain/state.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import { stateOf } from './participations.ts'
import type { Store } from './store.ts'
import type { Write } from './writes.ts'

/** Where a participation stands: what it should see next. */
export type Place =
  { at: 'group' } | { at: 'storyboard'; number: number } | { at: 'closing' } | { at: 'background' } | { at: 'end' }

export async function current(db: Db, participation: Participation, study: Study): Promise<Place> {
  if (participation.group === null) return { at: 'group' }
  if (participation.state === 'completed') return { at: 'end' }
  const passed = await db
    .selectFrom('showings')
    .select('storyboard')
    .where('participation_id', '=', participation.id)
    .where('passed_at', 'is not', null)
    .execute()
  const done = new Set(passed.map((row) => row.storyboard))
  const next = participation.order.findIndex((code) => !done.has(code))
  if (next >= 0) return { at: 'storyboard', number: next + 1 }
  if (study.items.some((item) => item.closing) && !done.has('')) return { at: 'closing' }
  return backgroundOf(study).length > 0 ? { at: 'background' } : { at: 'end' }
}

/** Notes when a storyboard was first shown. The closing block goes by the empty name. */
export async function shown(
  { database: { db }, writes }: Store,
  participation: Participation,
  storyboard: string,
): Promise<void> {
  const key = { participation_id: participation.id, storyboard }
  const known = await db
    .selectFrom('showings')
    .select('shown_at')
    .where('participation_id', '=', participation.id)
    .where('storyboard', '=', storyboard)
    .executeTakeFirst()
  if (known) return
  await writes(async (transaction) => {
    if (!permits(await stateOf(transaction, participation.study), 'answer')) return
    await transaction
      .insertInto('showings')
      .values({ ...key, shown_at: new Date().toISOString(), passed_at: null })
      .onConflict((conflict) => conflict.columns(['participation_id', 'storyboard']).doNothing())
      .execute()
  }, participation.id)
}

/** Notes that a person went on from a storyboard or from the closing block. */
export async function passed(db: Write, participation: Participation, storyboard: string): Promise<void> {
  const now = new Date().toISOString()
  await db
    .insertInto('showings')
    .values({ participation_id: participation.id, storyboard, shown_at: now, passed_at: now })
    .onConflict((conflict) =>
      conflict.columns(['participation_id', 'storyboard']).doUpdateSet((eb) => ({
        passed_at: eb.fn.coalesce('showings.passed_at', eb.val(now)),
      })),
    )
    .execute()
}
