import { createHash, randomBytes } from 'node:crypto'
import type { Db } from './database.ts'
import { type InvitationRow, mostAtOnce } from './invitation-rows.ts'
import { stateOf } from './participations.ts'
import { Refusal } from './refusal.ts'
import { hashed } from './secret.ts'
import type { Store } from './store.ts'
import { type StudyRecord, guard, logged } from './studies.ts'
import type { Write } from './writes.ts'

const mostInStudy = 5000

/** The fewest whose use is told at once: one alone could be found in an export by the time of its start. */
const fewest = 5

/** What a page's form draws its tokens from. */
export const freshNonce = () => randomBytes(32).toString('base64url')

export interface Making {
  rows: readonly InvitationRow[]
  /** What the tokens are drawn from, 256 bits: the same form sent again gives the same links and makes no others. */
  nonce: string
  actor: string
}

/** An invitation when it is made. Its token is told here and never again: only its hash is kept. */
export interface MadeInvitation extends InvitationRow {
  token: string
}

/** Makes personal links, in the order of the rows. */
export async function make(store: Store, record: StudyRecord, { rows, nonce, actor }: Making) {
  const { id, study } = record
  if (study.access === 'open')
    throw new Refusal(409, 'Anyone can take part in an open study: it needs no personal links.')
  if (!/^[\w-]{43}$/.test(nonce)) throw new Refusal(422, 'Please open this page again and send the form from there.')
  if (rows.length === 0) throw new Refusal(422, 'Say for how many people: at least one.', 'count')
  if (rows.length > mostAtOnce)
    throw new Refusal(422, `Make at most ${mostAtOnce} links at once: these are ${rows.length}.`, 'count')
  const wanted = rows.map((row, index) => ({ ...row, token: tokenOf(nonce, index, row.group, row.note) }))
  return store.writes(async (db): Promise<MadeInvitation[]> => {
    await alone(db, id)
    guard(await stateOf(db, id), 'start')
    const places = await lastPlaces(db, id)
    const known = await notes(db, wanted)
    const made = wanted.map((one) => {
      const note = known.get(hashed(one.token))
      if (note !== undefined) return { ...one, note, place: 0 }
      const place = (places[one.group] = (places[one.group] ?? 0) + 1)
      return { ...one, note: one.note || `${groupName(record, one.group)} ${place}`, place }
    })
    const fresh = made.filter(({ place }) => place > 0)
    if (Object.values(places).reduce((sum, count) => sum + count, 0) > mostInStudy)
      throw new Refusal(409, `A study can have ${mostInStudy} personal links, and this would be more.`, 'count')
    for (const batch of inBatches(fresh))
      await db
        .insertInto('invitations')
        .values(batch.map(rowOf(id)))
        .execute()
    if (fresh.length > 0) await logged(db, id, actor, 'invited', fresh.length === 1 ? '1' : `${fresh.length}`)
    return made.map(({ group, note, token }) => ({ group, note, token }))
  }, id)
}

const rowOf =
  (study_id: string) =>
  ({ token, group, place, note }: MadeInvitation & { place: number }) => {
    return { token_hash: hashed(token), id: handle(token), study_id, group_code: group, place, note }
  }

/** Few enough that no database finds a statement too long. */
const inBatches = <T>(all: readonly T[]) =>
  Array.from({ length: Math.ceil(all.length / 100) }, (_, batch) => all.slice(batch * 100, (batch + 1) * 100))

/** The notes of those that are there already, by the hash of their token. */
async function notes(db: Db, wanted: readonly MadeInvitation[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const batch of inBatches(wanted)) {
    const hashes = batch.map(({ token }) => hashed(token))
    const rows = await db
      .selectFrom('invitations')
      .select(['token_hash', 'note'])
      .where('token_hash', 'in', hashes)
      .execute()
    for (const { token_hash, note } of rows) found.set(token_hash, note)
  }
  return found
}

const groupName = ({ study }: StudyRecord, group: string) =>
  study.groups.find(({ code }) => code === group)?.name ?? group

/** 132 bits of a hash over more, in letters that survive an address. */
const tokenOf = (...parts: (string | number)[]) => hashed(`invitation ${JSON.stringify(parts)}`).slice(0, 22)

/** By what designers name one when they revoke it: it leads to no link. */
const handle = (token: string) => createHash('sha256').update(`handle ${token}`).digest('hex').slice(0, 32)

/** An update that changes nothing locks the row: of two who do so at the same time, one sees what the other made. */
const alone = (db: Write, id: string) =>
  db
    .updateTable('studies')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .execute()

async function lastPlaces(db: Db, id: string): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('invitations')
    .select(({ fn }) => ['group_code', fn.max('place').as('last')])
    .where('study_id', '=', id)
    .groupBy('group_code')
    .execute()
  return Object.fromEntries(rows.map(({ group_code, last }) => [group_code, Number(last)]))
}

/** The group that a personal link leads to while it is unused, or null: for one used, revoked or guessed alike. */
export async function groupOf(db: Db, studyId: string, token: string): Promise<string | null> {
  const row = await db
    .selectFrom('invitations')
    .select('group_code')
    .where('token_hash', '=', hashed(token))
    .where('study_id', '=', studyId)
    .where('used_by', 'is', null)
    .where('revoked', '=', 0)
    .executeTakeFirst()
  return row?.group_code ?? null
}

/** What whoever opens a personal link meets. `mine` is for the browser that holds the participation it became. */
export type Meeting = 'unused' | 'mine' | 'used' | 'revoked'

/** How a personal link stands for somebody with this participation's token, or with none; null where there is none. */
export async function meeting(db: Db, studyId: string, token: string, held: string | null): Promise<Meeting | null> {
  const row = await db
    .selectFrom('invitations')
    .select(['used_by', 'revoked'])
    .where('token_hash', '=', hashed(token))
    .where('study_id', '=', studyId)
    .executeTakeFirst()
  if (!row) return null
  if (row.used_by === null) return row.revoked ? 'revoked' : 'unused'
  return held !== null && row.used_by === bond(token, held) ? 'mine' : 'used'
}

/** Only who knows both tokens can tell that they belong together, and neither is kept. */
const bond = (token: string, participationToken: string) => hashed(`${token} ${participationToken}`)

/**
 * Uses a personal link up, within the transaction that opens the participation: null when it is no personal link of this
 * study. Of several at the same time one gets it. It stays used when that person withdraws: they asked to be left
 * alone, and a link that became unused again would show who did.
 */
export async function use(db: Write, studyId: string, token: string, participationToken: string) {
  const taken = await db
    .updateTable('invitations')
    .set({ used_by: bond(token, participationToken) })
    .where('token_hash', '=', hashed(token))
    .where('study_id', '=', studyId)
    .where('used_by', 'is', null)
    .where('revoked', '=', 0)
    .returning('group_code')
    .executeTakeFirst()
  if (taken) {
    await tell(db, studyId, taken.group_code)
    return taken.group_code
  }
  const known = await meeting(db, studyId, token, null)
  if (known === null) return null
  const told = known === 'revoked' ? 'linkRevoked' : 'linkUsed'
  throw new Refusal(409, ({ refusals }) => refusals[told], 'invitation')
}

/** Lets designers know of the links that were used, once there are enough to hide among. */
async function tell(db: Write, studyId: string, group: string): Promise<void> {
  const untold = await db
    .selectFrom('invitations')
    .select('token_hash')
    .where('study_id', '=', studyId)
    .where('group_code', '=', group)
    .where('used_by', 'is not', null)
    .where('told', '=', 0)
    .where('revoked', '=', 0)
    .execute()
  if (untold.length < fewest) return
  const hashes = untold.map(({ token_hash }) => token_hash)
  await db.updateTable('invitations').set({ told: 1 }).where('token_hash', 'in', hashes).execute()
}

/**
 * Takes back the personal link with this id, or with null all that are unused. One that was used already lets nobody in
 * any more anyway: the answer is the same, so that it does not tell who has begun.
 */
export const revoke = ({ writes }: Store, { id }: StudyRecord, one: string | null, actor: string): Promise<void> =>
  writes(async (db) => {
    const gone = await db
      .updateTable('invitations')
      .set({ revoked: 1 })
      .where('study_id', '=', id)
      .where('told', '=', 0)
      .where('revoked', '=', 0)
      .$if(one !== null, (query) => query.where('id', '=', one!))
      .returning('note')
      .execute()
    if (gone.length === 0) return
    await logged(db, id, actor, 'links revoked', one === null ? 'all unused ones' : gone[0]!.note)
  }, id)
