import { Attempts } from './attempts.ts'
import { noneFits } from '#lib/domain/group.ts'
import type { Db } from './database.ts'
import { Refusal } from './refusal.ts'
import { hashed, randomToken } from './secret.ts'
import type { Store } from './store.ts'
import { type StudyRecord, guard, logged } from './studies.ts'

/** A device that several people take, one after another, and for whom. */
export interface Room {
  /** The group of everybody who takes this device, or null where each person says. */
  group: string | null
  idleMinutes: number
}

export interface Opening extends Room {
  /** Four digits that a facilitator ends it with, where nobody is signed in. */
  code: string
  actor: string
}

/** After how many minutes without a touch a device may ask whether somebody is still there. */
export const idleChoices: readonly number[] = [3, 5, 10, 20]

/** Makes a device ready; the token is for its browser alone, and only its hash is kept. */
export async function open(store: Store, record: StudyRecord, { group, idleMinutes, code, actor }: Opening) {
  const { study } = record
  if (!/^\d{4}$/.test(code)) throw new Refusal(422, 'Choose a code of four digits.', 'code')
  if (!idleChoices.includes(idleMinutes)) throw new Refusal(422, 'Choose one of the times.', 'idle')
  if (group !== null && !study.groups.some((one) => one.code === group))
    throw new Refusal(422, 'Choose one of the groups.', 'group')
  if (study.access === 'invitation')
    throw new Refusal(409, 'People take part in this study by personal links, each on a device of their own.')
  guard(record.state, 'start')
  const token = randomToken()
  await store.writes(async (db) => {
    await db
      .insertInto('rooms')
      .values({
        token_hash: hashed(token),
        study_id: record.id,
        group_code: group,
        code_hash: codeHash(token, code),
        idle_minutes: idleMinutes,
        opened_at: new Date().toISOString(),
      })
      .execute()
    // Where each person says which group and links lead there, those whom none fits need one as well.
    if (group === null && study.access === 'link')
      await db
        .insertInto('group_links')
        .values({ study_id: record.id, group_code: noneFits, link_code: randomToken() })
        .onConflict((conflict) => conflict.columns(['study_id', 'group_code']).doNothing())
        .execute()
    await logged(db, record.id, actor, 'room opened')
  }, record.id)
  return token
}

/** Four digits alone are found from any hash: the device's token, which is not kept, is hashed with them. */
const codeHash = (token: string, code: string) => hashed(`${token} ${code}`)

/** The room that a device's token belongs to in this study, or null: it was ended, or there never was one. */
export async function byToken(db: Db, studyId: string, token: string): Promise<Room | null> {
  const row = await db
    .selectFrom('rooms')
    .select(['group_code', 'idle_minutes'])
    .where('token_hash', '=', hashed(token))
    .where('study_id', '=', studyId)
    .executeTakeFirst()
  return row ? { group: row.group_code, idleMinutes: row.idle_minutes } : null
}

const attempts = new Attempts()

/** Ends room mode on this device by the code that was chosen when it began; ten tries in ten minutes. */
export async function leave(store: Store, studyId: string, token: string, code: string): Promise<void> {
  const name = hashed(token)
  if (!attempts.begin(name)) throw new Refusal(429, ({ refusals }) => refusals.tooManyCodes, 'code')
  const ended = await store.writes(
    (db) =>
      db
        .deleteFrom('rooms')
        .where('token_hash', '=', name)
        .where('study_id', '=', studyId)
        .where('code_hash', '=', codeHash(token, code.trim()))
        .returning('token_hash')
        .executeTakeFirst(),
    studyId,
  )
  if (!ended) throw new Refusal(422, ({ refusals }) => refusals.otherCode, 'code')
  attempts.succeeded(name)
}

/** Ends room mode on this device for a designer who is signed in there. */
export const end = ({ writes }: Store, token: string): Promise<unknown> =>
  writes((db) => db.deleteFrom('rooms').where('token_hash', '=', hashed(token)).execute())

/** Ends room mode on all devices: from the studio, when a code was forgotten. */
export const endAll = ({ writes }: Store, { id }: StudyRecord, actor: string): Promise<void> =>
  writes(async (db) => {
    const ended = await db.deleteFrom('rooms').where('study_id', '=', id).returning('token_hash').execute()
    if (ended.length > 0) await logged(db, id, actor, 'rooms closed')
  }, id)

/** How many devices are in room mode. */
export async function count(db: Db, studyId: string): Promise<number> {
  const { n } = await db
    .selectFrom('rooms')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('study_id', '=', studyId)
    .executeTakeFirstOrThrow()
  return Number(n)
}
