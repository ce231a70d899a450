import { randomInt, randomUUID } from 'node:crypto'
import { type ConsentHeadings, consentText } from '#lib/domain/consent.ts'
import { longestGroupWords, noneFits } from '#lib/domain/group.ts'
import { itemOrder } from '#lib/domain/order.ts'
import type { Participation, Start } from '#lib/domain/participation.ts'
import type { Study } from '#lib/domain/study.ts'
import { inLocale } from '#lib/domain/translation.ts'
import { admission } from './allocations.ts'
import type { Db } from './database.ts'
import * as invitations from './invitations.ts'
import { byToken, locked, participationOf, stateOf } from './participations.ts'
import { Refusal } from './refusal.ts'
import { hashed, randomToken, withdrawalCode } from './secret.ts'
import type { Store } from './store.ts'
import { type StudyRecord, guard, published } from './studies.ts'
import type { Tables } from './tables.ts'
import type { Write } from './writes.ts'

const draw = (n: number) => randomInt(n)

export interface Begun {
  participation: Participation
  token: string
}

/**
 * How a person says which group they belong to, and in which words if none fits; `invited` is what a personal link said
 * that is used up by now.
 */
export type GroupChoice = Pick<Start, 'group' | 'groupWords' | 'code'> & { invited?: string }

/**
 * What a consent is given with. `nonce` makes it repeatable: sent twice, it opens one participation. `headings` are those
 * under which the text was read, where they were not the English ones: what is kept is the hash of what was shown.
 */
export type Consenting = Pick<Start, 'consent' | 'locale'> & { nonce?: string; headings?: ConsentHeadings }

/** Records a consent and opens a participation that has no group yet. A study that is not open needs a link for it. */
export async function begin(store: Store, { id, study }: StudyRecord, consenting: Consenting): Promise<Begun> {
  if (study.access !== 'open') throw new Refusal(404, ({ refusals }) => refusals.byLinkOnly, 'code')
  return store.writes(async (db) => {
    const { participation, token } = await begun(db, id, consenting)
    return { participation, token }
  }, id)
}

/** Records a consent and joins a group in one step. */
export async function start(store: Store, record: StudyRecord, start: Start & Consenting): Promise<Begun> {
  const link = start.invitation ?? start.code
  if (record.study.access !== 'open' && link === undefined)
    throw new Refusal(404, ({ refusals }) => refusals.byLinkOnly, 'group')
  return store.writes(async (db) => {
    const { participation, token, study } = await begun(db, record.id, start)
    if (participation.group !== null) return { participation, token }
    const invited = link === undefined ? null : await invitations.use(db, record.id, link, token)
    if (invited === null && start.invitation !== undefined)
      throw new Refusal(404, ({ refusals }) => refusals.invitation, 'invitation')
    return { participation: await joined(db, participation, study, invited === null ? start : { invited }), token }
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

/** The token that goes with a page's nonce: whoever sends the page's form twice gets the same participation. */
const tokenOf = (nonce = '') => (/^[\da-f-]{36}$/.test(nonce) ? hashed(`token ${nonce}`).slice(0, 22) : randomToken())

async function begun(
  db: Write,
  id: string,
  { consent, locale, nonce, headings }: Consenting,
): Promise<Begun & { study: Study }> {
  guard(await stateOf(db, id), 'start')
  const { version } = await db.selectFrom('studies').select('version').where('id', '=', id).executeTakeFirstOrThrow()
  const study = inLocale(await published(db, id, version), locale ?? null)
  if (consent.version !== study.consent.version)
    throw new Refusal(409, ({ refusals }) => refusals.consentChanged, 'consent.version')
  const token = tokenOf(nonce)
  const now = new Date().toISOString()
  const row = {
    id: randomUUID(),
    study_id: id,
    version,
    group_code: null,
    group_words: null,
    sequence: null,
    storyboard_order: '[]',
    item_order: JSON.stringify(drawnItems(study)),
    state: 'consented',
    revision: 0,
    token_hash: hashed(token),
    leave_hash: hashed(withdrawalCode(token)),
    consent_version: study.consent.version,
    consent_hash: hashed(consentText(study.consent, headings)),
    consented_at: now,
    locale: locale ?? null,
    started_at: now,
    completed_at: null,
  }
  // Both hashes come from the token, and PostgreSQL may meet either first when the same form arrives twice at once.
  const fresh = await db
    .insertInto('participations')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  const participation = fresh ? participationOf(row) : await byToken(db, token)
  if (!participation) throw new Refusal(409, ({ refusals }) => refusals.beginAgain)
  return { participation, token, study }
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
  const group_words = group === noneFits ? ownWords(choice.groupWords) : null
  const { sequence, order } = await admission(db, key, participation.locale)
  await db
    .updateTable('participations')
    .set({
      group_code: group,
      group_words,
      sequence,
      storyboard_order: JSON.stringify(order),
      state: 'active',
      joined_at: new Date().toISOString(),
    })
    .$if(choice.invited !== undefined, (query) => query.set({ invited: 1 }))
    .where('id', '=', participation.id)
    .execute()
  return { ...participation, group, groupWords: group_words, order, state: 'active' }
}

/** One line as every database keeps it, or nothing. */
function ownWords(words = ''): string | null {
  const line = words
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
  if (line.length > longestGroupWords) throw new Refusal(422, `Use at most ${longestGroupWords} letters.`, 'groupWords')
  return line || null
}

/**
 * Opens the participation of somebody who took part on paper, in the order that was printed for them. Nobody holds its
 * token; it is withdrawn by the code on the cover.
 */
export async function seated(db: Write, seat: Tables['seats'], study: Study): Promise<string> {
  const now = new Date().toISOString()
  const id = randomUUID()
  await db
    .insertInto('participations')
    .values({
      id,
      study_id: seat.study_id,
      version: seat.version,
      group_code: seat.group_code,
      sequence: seat.sequence,
      storyboard_order: seat.storyboard_order,
      item_order: seat.item_order,
      state: 'active',
      token_hash: hashed(randomToken()),
      leave_hash: seat.leave_hash!,
      consent_version: study.consent.version,
      consent_hash: hashed(consentText(study.consent)),
      consented_at: now,
      locale: seat.locale,
      started_at: now,
      completed_at: null,
      mode: 'paper',
    })
    .execute()
  return id
}

/** The items in the order drawn for one person. */
export const drawnItems = (study: Study): string[] =>
  itemOrder(study.items.map(shuffles), draw).map((item) => item.code)

async function chosenGroup(db: Write, id: string, study: Study, choice: GroupChoice): Promise<string> {
  const { group, code, invited } = choice
  if (invited !== undefined) {
    if (study.groups.some((one) => one.code === invited)) return invited
    throw new Refusal(409, ({ refusals }) => refusals.groupGone, 'invitation')
  }
  if (code !== undefined) {
    const byLink = await groupOfLink(db, id, code)
    if (byLink === noneFits || (byLink && study.groups.some((one) => one.code === byLink))) return byLink
    throw new Refusal(404, ({ refusals }) => refusals.linkOfNoGroup, 'code')
  }
  if (study.access !== 'open') throw new Refusal(404, ({ refusals }) => refusals.byLinkOnly, 'group')
  if (group === noneFits) return group
  if (!study.groups.some((one) => one.code === group))
    throw new Refusal(422, ({ refusals }) => refusals.chooseGroup, 'group')
  return group!
}

/**
 * The group that a link of this study leads to, or null: an unused personal one, or a group's, which a study by
 * invitation does not take.
 */
export async function groupOfLink(db: Db, studyId: string, code: string): Promise<string | null> {
  const invited = await invitations.groupOf(db, studyId, code)
  if (invited !== null) return invited
  const row = await db
    .selectFrom('group_links')
    .innerJoin('studies', 'studies.id', 'group_links.study_id')
    .select(['group_links.group_code', 'studies.version'])
    .where('study_id', '=', studyId)
    .where('link_code', '=', code)
    .executeTakeFirst()
  if (!row) return null
  const { access } = await published(db, studyId, row.version)
  return access === 'invitation' ? null : row.group_code
}
