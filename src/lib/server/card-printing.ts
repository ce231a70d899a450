import { randomInt, randomUUID } from 'node:crypto'
import { seatCode, seatCodes } from '#lib/domain/card-code.ts'
import type { Ordered } from '#lib/domain/card.ts'
import { localesOf } from '#lib/domain/translation.ts'
import { allocation } from './allocations.ts'
import { stateOf } from './participations.ts'
import { Refusal } from './refusal.ts'
import { seatCount } from './seats.ts'
import { hashed, withdrawalCode } from './secret.ts'
import { drawnItems } from './starts.ts'
import type { Store } from './store.ts'
import { type StudyRecord, guard } from './studies.ts'
import type { Tables } from './tables.ts'
import type { Write } from './writes.ts'

/** The most seats in one group, and the most printed at once. */
export const mostPerGroup = 40
export const mostSeats = 80

/** Seats that can be told apart by chance without long trying. */
const mostInStudy = Math.floor(seatCodes / 3)

export interface Printing {
  /** How many seats of each group. */
  seats: Readonly<Record<string, number>>
  locale?: string | null
  /** Makes it repeatable: the same form sent again prints the same cards, codes and all. */
  nonce?: string
  actor: string
}

/** A seat as it is printed. The withdrawal code is told here and never again: only its hash is kept. */
export interface SeatOnPaper extends Ordered {
  code: string
  group: string
  withdrawal: string
}

/**
 * Makes seats with their orders, to be printed. The order is fixed here, since it stands on the cover. Seats that wait
 * for their cards count when more are printed, so that a pile is balanced in itself and with those before it; they do
 * not count on screens, where people would else avoid the orders of cards that perhaps nobody ever fills in.
 */
export async function print(store: Store, record: StudyRecord, printing: Printing): Promise<SeatOnPaper[]> {
  const { study } = record
  refuseTooMany(printing.seats)
  const asked = study.groups.flatMap(({ code }) => Array.from({ length: printing.seats[code] ?? 0 }, () => code))
  if (asked.length === 0) return []
  const locale = localesOf(study).find((one) => one === printing.locale && one !== study.locale) ?? null
  const nonce = printing.nonce && /^[\da-f-]{36}$/.test(printing.nonce) ? printing.nonce : randomUUID()
  // Of all that makes it this printing: the same nonce in another study, or with other numbers, is another one.
  const name = JSON.stringify([record.id, nonce, record.version, locale, asked])
  return store.writes(async (db) => {
    await alone(db, record.id)
    guard(await stateOf(db, record.id), 'start')
    const known = await db.selectFrom('seats').selectAll().where('study_id', '=', record.id).execute()
    const again = !(await noted(db, record.id, name, printing.actor, asked.length))
    const printed: SeatOnPaper[] = []
    for (const [index, group] of asked.entries()) {
      const withdrawal = withdrawalCode(`seat ${name} ${index}`)
      const earlier = known.find((row) => row.leave_hash === hashed(withdrawal))
      if (again && !earlier) throw new Refusal(409, gone)
      const seat = earlier ?? (await made(db, record, { group, locale, withdrawal }, known))
      if (!earlier) known.push(seat)
      const [order, itemOrder] = [seat.storyboard_order, seat.item_order].map((list) => JSON.parse(list) as string[])
      printed.push({ code: seat.code, group, order: order!, itemOrder: itemOrder!, withdrawal })
    }
    return printed
  }, record.id)
}

/** Before anything is made of them: a number alone, sent by whoever, could ask for more than fits into memory. */
function refuseTooMany(seats: Printing['seats']): void {
  for (const [group, count] of Object.entries(seats))
    if (!Number.isInteger(count) || count < 0 || count > mostPerGroup)
      throw new Refusal(422, `A group can have 0 to ${mostPerGroup} seats at once.`, `seats.${group}`)
  const all = Object.values(seats).reduce((sum, count) => sum + count, 0)
  if (all > mostSeats) throw new Refusal(422, `Print at most ${mostSeats} seats at once.`, 'seats')
}

const gone =
  'Some of these cards are used no more: somebody withdrew, or seats were taken back. Print new cards from the form.'

/**
 * Notes a printing in the study's log, once; false when it stands there. Seats that are gone leave nothing to be known
 * by, and made anew they would have the withdrawal codes that others hold on paper.
 */
async function noted(db: Write, study_id: string, name: string, actor: string, seats: number): Promise<boolean> {
  const at = new Date().toISOString()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('study_events')
    .values({ id: hashed(`printing ${name}`), study_id, at, actor, event: 'cards printed', detail: seatCount(seats) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** An update that changes nothing locks the row: of two printings at the same time, one sees the seats of the other. */
const alone = (db: Write, id: string) =>
  db
    .updateTable('studies')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .execute()

type Wanted = { group: string; locale: string | null; withdrawal: string }

async function made(
  db: Write,
  { id, version, study }: StudyRecord,
  { group, locale, withdrawal }: Wanted,
  known: readonly Tables['seats'][],
): Promise<Tables['seats']> {
  const waiting = known.filter((one) => one.version === version && one.group_code === group && one.state === 'printed')
  const orders = waiting.map((one) => one.storyboard_order)
  const { sequence, order } = await allocation(db, { study_id: id, version, group_code: group }, orders)
  const seat: Tables['seats'] = {
    study_id: id,
    code: freeCode(known),
    version,
    group_code: group,
    sequence,
    storyboard_order: JSON.stringify(order),
    item_order: JSON.stringify(drawnItems(study)),
    locale,
    state: 'printed',
    leave_hash: hashed(withdrawal),
    printed_at: new Date().toISOString(),
    participation_id: null,
  }
  await db.insertInto('seats').values(seat).execute()
  return seat
}

function freeCode(known: readonly Tables['seats'][]): string {
  if (known.length >= mostInStudy) throw new Refusal(409, 'This study has as many seats as there are codes for.')
  for (;;) {
    const code = seatCode((n) => randomInt(n))
    if (!known.some((one) => one.code === code)) return code
  }
}
