import { type ConsentHeadings, consentText } from '#lib/domain/consent.ts'
import type { Participation } from '#lib/domain/participation.ts'
import type { State } from '#lib/domain/state.ts'
import { inLocale } from '#lib/domain/translation.ts'
import * as consents from './consents.ts'
import { type Db, holdsRows } from './database.ts'
import { Refusal } from './refusal.ts'
import * as seats from './seats.ts'
import { hashed, typedCode } from './secret.ts'
import type { Store } from './store.ts'
import { guard, published } from './studies.ts'
import type { Write } from './writes.ts'

/** The participation that a token belongs to, or null. */
export async function byToken(db: Db, token: string): Promise<Participation | null> {
  const row = await db
    .selectFrom('participations')
    .selectAll()
    .where('token_hash', '=', hashed(token))
    .executeTakeFirst()
  return row ? participationOf(row) : null
}

/** The participation with this id. Withdrawn ones are not there any more. */
export async function byId(db: Db, id: string): Promise<Participation> {
  const row = await db.selectFrom('participations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal(404, 'This participation is not there. It may have been withdrawn and erased.')
  return participationOf(row)
}

/** The participation with this id, if the token is its own. Withdrawn ones are not there any more. */
export async function authorised(db: Db, id: string, token: string): Promise<Participation> {
  const row = await db.selectFrom('participations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal(404, 'This participation is not there. It may have been withdrawn and erased.')
  if (row.token_hash !== hashed(token)) throw new Refusal(401, 'This token does not belong to this participation.')
  return participationOf(row)
}

/** Locks a participation's row for the rest of the transaction and reads it. */
export async function locked(db: Write, id: string): Promise<Participation> {
  const row = await db
    .updateTable('participations')
    .set((eb) => ({ revision: eb.ref('revision') }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Refusal(404, ({ refusals }) => refusals.withdrawn)
  return participationOf(row)
}

/** The state of a study, held until the transaction that depends on it is over. */
export async function stateOf(db: Db, studyId: string): Promise<State> {
  const { state } = await db
    .selectFrom('studies')
    .select('state')
    .where('id', '=', studyId)
    .$if(holdsRows(db), (query) => query.forShare())
    .executeTakeFirstOrThrow()
  return state as State
}

/** Completes a participation; doing so again changes nothing. */
export function complete({ writes }: Store, participation: Participation): Promise<void> {
  return writes(async (db) => {
    const current = await locked(db, participation.id)
    if (current.state === 'completed') return
    guard(await stateOf(db, current.study), 'complete')
    if (current.group === null) throw new Refusal(409, ({ refusals }) => refusals.groupFirst)
    await consents.settled(db, current, current.order)
    await db
      .updateTable('participations')
      .set({ state: 'completed', completed_at: new Date().toISOString() })
      .where('id', '=', current.id)
      .execute()
  }, participation.id)
}

/** Keeps a further consent. `headings` are those under which it was read; agreeing twice is agreeing once. */
export function agree(
  { writes }: Store,
  { id }: Participation,
  version: number,
  headings?: ConsentHeadings,
): Promise<void> {
  return writes(async (db) => {
    const participation = await locked(db, id)
    guard(await stateOf(db, participation.study), 'answer')
    const current = await consents.currentVersion(db, participation.study)
    const { consent } = inLocale(await published(db, participation.study, current), participation.locale)
    if (version !== consent.version)
      throw new Refusal(409, ({ refusals }) => refusals.consentChanged, 'consent.version')
    if (version === participation.consent.version) return
    const agreed_at = new Date().toISOString()
    await db
      .insertInto('consents')
      .values({ participation_id: id, version, hash: hashed(consentText(consent, headings)), agreed_at })
      .onConflict((conflict) => conflict.columns(['participation_id', 'version']).doNothing())
      .execute()
  }, id)
}

/** Goes on in another language: of the pages, and of the study where it can be read in that one. */
export function changeLanguage({ writes }: Store, participation: Participation, locale: string): Promise<void> {
  return writes(async (db) => {
    const current = await locked(db, participation.id)
    guard(await stateOf(db, current.study), 'change-language')
    await db.updateTable('participations').set({ locale }).where('id', '=', current.id).execute()
  }, participation.id)
}

/** Withdraws a participation and erases all that was given; only the number of withdrawals stays. */
export async function withdraw({ database, writes }: Store, participation: Participation): Promise<void> {
  await writes((db) => erased(db, 'id', participation.id), participation.id)
  await database.scrub()
}

/** Withdraws by the code that was shown at the end. */
export async function withdrawByCode({ database, writes }: Store, studyId: string, code: string): Promise<void> {
  await writes((db) => erased(db, 'leave_hash', hashed(typedCode(code)), studyId), studyId)
  await database.scrub()
}

async function erased(db: Write, column: 'id' | 'leave_hash', value: string, studyId?: string): Promise<void> {
  const seat = await seats.emptied(db, column === 'id' ? 'participation_id' : column, value, studyId)
  const participation = await db
    .deleteFrom('participations')
    .where(column, '=', value)
    .$if(studyId !== undefined, (query) => query.where('study_id', '=', studyId!))
    .returning('study_id')
    .executeTakeFirst()
  const gone = participation ?? seat
  if (!gone) throw new Refusal(404, ({ refusals }) => refusals.unknownCode, 'code')
  await db
    .updateTable('studies')
    .set((eb) => ({ withdrawn: eb('withdrawn', '+', 1) }))
    .where('id', '=', gone.study_id)
    .execute()
}

/** The version of the study that this person sees, in the language they chose. */
export const studySeen = async (db: Db, { study, version, locale }: Participation) =>
  inLocale(await published(db, study, version), locale)

interface Row {
  id: string
  study_id: string
  version: number
  group_code: string | null
  group_words: string | null
  storyboard_order: string
  item_order: string
  state: string
  revision: number
  consent_version: number
  consented_at: string
  locale: string | null
  started_at: string
  completed_at: string | null
}

/** A row as a participation. */
export function participationOf(row: Row): Participation {
  return {
    id: row.id,
    study: row.study_id,
    version: row.version,
    group: row.group_code,
    groupWords: row.group_words,
    order: JSON.parse(row.storyboard_order) as string[],
    itemOrder: JSON.parse(row.item_order) as string[],
    state: row.state as Participation['state'],
    revision: row.revision,
    consent: { version: row.consent_version, at: row.consented_at },
    locale: row.locale,
    startedAt: row.started_at,
    completedAt: row.completed_at,
  }
}
