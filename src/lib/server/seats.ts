import { cards } from '#lib/domain/card.ts'
import type { Seat, SeatState } from '#lib/domain/seat.ts'
import type { Db } from './database.ts'
import type { Store } from './store.ts'
import { type StudyRecord, logged, published } from './studies.ts'
import type { Tables } from './tables.ts'
import type { Write } from './writes.ts'

/** Every seat that cards were printed for, with the cards that were typed in. */
export async function all(db: Db, studyId: string): Promise<Seat[]> {
  const rows = await db.selectFrom('seats').selectAll().where('study_id', '=', studyId).orderBy('code').execute()
  const passed = await db
    .selectFrom('showings as s')
    .innerJoin('seats', 'seats.participation_id', 's.participation_id')
    .select(['seats.code', 's.storyboard'])
    .where('seats.study_id', '=', studyId)
    .where('s.passed_at', 'is not', null)
    .execute()
  const byCode = Map.groupBy(passed, ({ code }) => code)
  const seats: Seat[] = []
  for (const row of rows) {
    const { items } = await published(db, studyId, row.version)
    const seat = seatOf(row)
    const has = new Set(byCode.get(seat.code)?.map(({ storyboard }) => storyboard))
    const typed = cards({ items }, seat).filter((card) => has.has(card.storyboard ?? ''))
    seats.push({ ...seat, typed: typed.map(({ number }) => number) })
  }
  return seats
}

const seatOf = (row: Tables['seats']): Seat => ({
  code: row.code,
  version: row.version,
  group: row.group_code,
  locale: row.locale,
  order: JSON.parse(row.storyboard_order) as string[],
  itemOrder: JSON.parse(row.item_order) as string[],
  state: row.state as SeatState,
  typed: [],
})

/** One seat, held until the transaction is over. */
export const held = (db: Write, studyId: string, code: string): Promise<Tables['seats'] | undefined> =>
  db
    .updateTable('seats')
    .set((eb) => ({ state: eb.ref('state') }))
    .where('study_id', '=', studyId)
    .where('code', '=', code)
    .returningAll()
    .executeTakeFirst()

/** Leaves nothing of a seat but its code, so that its cards are refused when somebody types them in later. */
export const emptied = (db: Write, column: 'participation_id' | 'leave_hash', value: string, studyId?: string) =>
  db
    .updateTable('seats')
    .set({
      state: 'withdrawn',
      group_code: null,
      sequence: null,
      storyboard_order: '[]',
      item_order: '[]',
      locale: null,
      leave_hash: null,
      participation_id: null,
    })
    .where(column, '=', value)
    .$if(studyId !== undefined, (query) => query.where('study_id', '=', studyId!))
    .returning('study_id')
    .executeTakeFirst()

/** Takes back the seats of which no card was typed in: their orders are free for others. Answers how many there were. */
export const takeBack = ({ writes }: Store, { id }: StudyRecord, actor: string): Promise<number> =>
  writes(async (db) => {
    const gone = await db
      .deleteFrom('seats')
      .where('study_id', '=', id)
      .where('state', '=', 'printed')
      .returning('code')
      .execute()
    if (gone.length > 0) await logged(db, id, actor, 'unused cards taken back', seatCount(gone.length))
    return gone.length
  }, id)

export const seatCount = (count: number) => (count === 1 ? '1 seat' : `${count} seats`)
