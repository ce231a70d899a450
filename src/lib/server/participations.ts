import { randomInt, randomUUID } from 'node:crypto'
import { consentText } from '#lib/domain/consent.ts'
import { itemOrder, leastUsed, williams } from '#lib/domain/order.ts'
import type { Participation, Start } from '#lib/domain/participation.ts'
import { type State, permits } from '#lib/domain/state.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import { Refusal } from './refusal.ts'
import { hashed, randomToken, typedCode, withdrawalCode } from './secret.ts'
import type { Store } from './store.ts'
import { type StudyRecord, guard, published } from './studies.ts'
import type { Write } from './writes.ts'

const draw = (n: number) => randomInt(n)

export interface Begun {
  participation: Participation
  token: string
}

/** How a person says which group they belong to. */
export type GroupChoice = Pick<Start, 'group' | 'code'>

/** Records a consent and opens a participation that has no group yet. */
export function begin(
  store: Store,
  { id, study }: StudyRecord,
  start: Pick<Start, 'consent' | 'locale'>,
): Promise<Begun> {
  const token = randomToken()
  return store.writes((db) => begun(db, id, study, start, token), id)
}

/** Records a consent and joins a group in one step. */
export function start(store: Store, record: StudyRecord, start: Start): Promise<Begun> {
  if (start.invitation !== undefined) throw new Refusal(404, 'This invitation is not known.', 'invitation')
  const token = randomToken()
  return store.writes(async (db) => {
    const { participation } = await begun(db, record.id, record.study, start, token)
    return { participation: await joined(db, participation, record.study, start), token }
  }, record.id)
}

/** Puts a participation into a group and fixes its order, once and for all. */
export function join(
  store: Store,
  participation: Participation,
  study: Study,
  choice: GroupChoice,
): Promise<Participation> {
  return store.writes(async (db) => {
    const current = await locked(db, participation.id)
    if (current.group !== null) return current
    guard(await stateOf(db, current.study), 'start')
    return joined(db, current, study, choice)
  }, participation.study)
}

async function begun(
  db: Write,
  id: string,
  study: Study,
  start: Pick<Start, 'consent' | 'locale'>,
  token: string,
): Promise<Begun> {
  const { state, version } = await db
    .selectFrom('studies')
    .select(['state', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  guard(state as State, 'start')
  if (start.consent.version !== study.consent.version)
    throw new Refusal(
      409,
      'The consent text has changed since this page was opened. Please read it again.',
      'consent.version',
    )
  const now = new Date().toISOString()
  const row = {
    id: randomUUID(),
    study_id: id,
    version,
    group_code: null,
    sequence: null,
    storyboard_order: '[]',
    item_order: JSON.stringify(itemOrder(study.items.map(shuffles), draw).map((item) => item.code)),
    state: 'consented',
    revision: 0,
    token_hash: hashed(token),
    leave_hash: hashed(withdrawalCode(token)),
    consent_version: study.consent.version,
    consent_hash: hashed(consentText(study.consent)),
    consented_at: now,
    locale: start.locale ?? null,
    started_at: now,
    completed_at: null,
  }
  await db.insertInto('participations').values(row).execute()
  return { participation: participationOf(row), token }
}

const shuffles = (item: Study['items'][number]) => ({
  code: item.code,
  shuffle: item.kind === 'rating' && item.shuffle,
})

async function joined(
  db: Write,
  participation: Participation,
  study: Study,
  choice: GroupChoice,
): Promise<Participation> {
  const group = await chosenGroup(db, participation.study, study, choice)
  const key = { study_id: participation.study, version: participation.version, group_code: group }
  // This row's lock lets one start of the group through at a time, so that two never take the same least-used sequence.
  await db
    .insertInto('allocations')
    .values({ ...key, starts: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['study_id', 'version', 'group_code'])
        .doUpdateSet((eb) => ({ starts: eb('allocations.starts', '+', 1) })),
    )
    .execute()
  const used = await db
    .selectFrom('participations')
    .select(({ fn }) => ['sequence', fn.countAll().as('n')])
    .where('study_id', '=', participation.study)
    .where('version', '=', participation.version)
    .where('group_code', '=', group)
    .where('state', 'in', ['active', 'completed'])
    .groupBy('sequence')
    .execute()
  const { relabelling } = await db
    .selectFrom('study_versions')
    .select('relabelling')
    .where('study_id', '=', participation.study)
    .where('version', '=', participation.version)
    .executeTakeFirstOrThrow()
  const codes = JSON.parse(relabelling) as string[]
  const design = williams(codes.length)
  const uses = design.map((_, sequence) => Number(used.find((row) => row.sequence === sequence)?.n ?? 0))
  const sequence = leastUsed(uses, draw)
  const order = design[sequence]!.map((treatment) => codes[treatment]!)
  await db
    .updateTable('participations')
    .set({ group_code: group, sequence, storyboard_order: JSON.stringify(order), state: 'active' })
    .where('id', '=', participation.id)
    .execute()
  return { ...participation, group, order, state: 'active' }
}

async function chosenGroup(db: Write, id: string, study: Study, { group, code }: GroupChoice): Promise<string> {
  if (code !== undefined) {
    const byLink = await groupOfLink(db, id, code)
    if (byLink) return byLink
    throw new Refusal(404, 'This link does not belong to a group of this study.', 'code')
  }
  if (study.access !== 'open') throw new Refusal(404, 'This study is reached by the link of a group.', 'group')
  if (!study.groups.some((one) => one.code === group))
    throw new Refusal(422, 'Please choose one of the groups.', 'group')
  return group!
}

/** The group that a link code of this study leads to, or null. */
export async function groupOfLink(db: Db, studyId: string, code: string): Promise<string | null> {
  const row = await db
    .selectFrom('group_links')
    .select('group_code')
    .where('study_id', '=', studyId)
    .where('link_code', '=', code)
    .executeTakeFirst()
  return row?.group_code ?? null
}

/** The participation that a token belongs to, or null. */
export async function byToken(db: Db, token: string): Promise<Participation | null> {
  const row = await db
    .selectFrom('participations')
    .selectAll()
    .where('token_hash', '=', hashed(token))
    .executeTakeFirst()
  return row ? participationOf(row) : null
}

/** The participation with this id if the token is its own. One answer for "no such" and "not yours": 401. */
export async function authorised(db: Db, id: string, token: string): Promise<Participation> {
  const participation = await byToken(db, token)
  if (participation?.id !== id) throw new Refusal(401, 'This participation is not known, or the token is not its own.')
  return participation
}

/** Locks a participation's row for the rest of the transaction and reads it. */
export async function locked(db: Write, id: string): Promise<Participation> {
  const row = await db
    .updateTable('participations')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Refusal(404, 'This participation was withdrawn and erased.')
  return participationOf(row)
}

/** The state of a participation's study, within the transaction that depends on it. */
export async function stateOf(db: Db, studyId: string): Promise<State> {
  const { state } = await db.selectFrom('studies').select('state').where('id', '=', studyId).executeTakeFirstOrThrow()
  return state as State
}

/** Where a participation stands: what it should see next. */
export type Place = { at: 'group' } | { at: 'storyboard'; number: number } | { at: 'closing' } | { at: 'end' }

export async function place(db: Db, participation: Participation, study: Study): Promise<Place> {
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
  return study.items.some((item) => item.closing) ? { at: 'closing' } : { at: 'end' }
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

/** Completes a participation; doing so again changes nothing. */
export function complete({ writes }: Store, participation: Participation): Promise<void> {
  return writes(async (db) => {
    const current = await locked(db, participation.id)
    if (current.state === 'completed') return
    guard(await stateOf(db, current.study), 'complete')
    if (current.group === null) throw new Refusal(409, 'Choose a group first.')
    await db
      .updateTable('participations')
      .set({ state: 'completed', completed_at: new Date().toISOString() })
      .where('id', '=', current.id)
      .execute()
  }, participation.id)
}

/** Withdraws a participation and erases all that was given; only the number of withdrawals stays. */
export function withdraw({ writes }: Store, participation: Participation): Promise<void> {
  return writes((db) => erased(db, 'id', participation.id), participation.id)
}

/** Withdraws by the code that was shown at the end. */
export function withdrawByCode({ writes }: Store, studyId: string, code: string): Promise<void> {
  return writes((db) => erased(db, 'leave_hash', hashed(typedCode(code)), studyId), studyId)
}

async function erased(db: Write, column: 'id' | 'leave_hash', value: string, studyId?: string): Promise<void> {
  const gone = await db
    .deleteFrom('participations')
    .where(column, '=', value)
    .$if(studyId !== undefined, (query) => query.where('study_id', '=', studyId!))
    .returning('study_id')
    .executeTakeFirst()
  if (!gone)
    throw new Refusal(404, 'Nothing is kept under this code. It may have been erased already, or mistyped.', 'code')
  await db
    .updateTable('studies')
    .set((eb) => ({ withdrawn: eb('withdrawn', '+', 1) }))
    .where('id', '=', gone.study_id)
    .execute()
}

/** The version of the study that this person sees. */
export const studySeen = (db: Db, participation: Participation) =>
  published(db, participation.study, participation.version)

interface Row {
  id: string
  study_id: string
  version: number
  group_code: string | null
  storyboard_order: string
  item_order: string
  state: string
  revision: number
  consent_version: number
  consented_at: string
  started_at: string
  completed_at: string | null
}

function participationOf(row: Row): Participation {
  return {
    id: row.id,
    study: row.study_id,
    version: row.version,
    group: row.group_code,
    order: JSON.parse(row.storyboard_order) as string[],
    itemOrder: JSON.parse(row.item_order) as string[],
    state: row.state as Participation['state'],
    revision: row.revision,
    consent: { version: row.consent_version, at: row.consented_at },
    startedAt: row.started_at,
    completedAt: row.completed_at,
  }
}
