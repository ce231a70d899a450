import { randomUUID } from 'node:crypto'
import { saysTheSame } from '#lib/domain/consent.ts'
import { asDraft } from '#lib/domain/draft.ts'
import { filled } from '#lib/domain/filled.ts'
import { faultMessage } from '#lib/domain/fault-message.ts'
import {
  type Move,
  type State,
  type Write as WriteKind,
  permits,
  stateAfter,
  stateSentence,
} from '#lib/domain/state.ts'
import { Study, Whole } from '#lib/domain/study.ts'
import { inLocale } from '#lib/domain/translation.ts'
import type { Db } from './database.ts'
import { rewrite } from './draft-history.ts'
import { drawnOrders, keptOrders } from './drawn-orders.ts'
import { refuseMissing } from './pictures.ts'
import { Refusal } from './refusal.ts'
import { randomToken } from './secret.ts'
import type { Store } from './store.ts'
import type { Write } from './writes.ts'

/** A study as it is kept: the published version if there is one, else the draft. */
export interface StudyRecord {
  id: string
  slug: string
  state: State
  version: number
  simulated: boolean
  withdrawn: number
  createdAt: string
  study: Study
  /** Whether a draft waits to become the next version. */
  pending: boolean
}

const columns = ['id', 'slug', 'state', 'version', 'draft', 'simulated', 'withdrawn', 'created_at'] as const

/** The study with this slug; refuses with 404 when there is none. */
export async function bySlug(db: Db, slug: string): Promise<StudyRecord> {
  const row = await db.selectFrom('studies').select(columns).where('slug', '=', slug).executeTakeFirst()
  if (!row) throw new Refusal(404, ({ refusals }) => refusals.noStudy(slug.slice(0, 64)))
  return record(db, row)
}

/** Every study, the newest first; copies with simulated answers after all others. */
export async function all(db: Db): Promise<StudyRecord[]> {
  const rows = await db
    .selectFrom('studies')
    .select(columns)
    .orderBy('simulated')
    .orderBy('created_at', 'desc')
    .orderBy('slug')
    .execute()
  return Promise.all(rows.map((row) => record(db, row)))
}

interface Row {
  id: string
  slug: string
  state: string
  version: number
  draft: string | null
  simulated: number
  withdrawn: number
  created_at: string
}

async function record(db: Db, row: Row): Promise<StudyRecord> {
  const study = row.version > 0 ? await published(db, row.id, row.version) : whole(row.draft ?? '')
  return {
    id: row.id,
    slug: row.slug,
    state: row.state as State,
    version: row.version,
    simulated: row.simulated === 1,
    withdrawn: row.withdrawn,
    createdAt: row.created_at,
    study,
    pending: row.draft !== null,
  }
}

/** What was kept before a field was known gets its default; a draft may have faults and stays as it is. */
function whole(definition: string): Study {
  const kept: unknown = JSON.parse(definition)
  const read = Whole.safeParse(kept)
  return read.success ? read.data : filled(kept as Study)
}

/** Published versions never change, so the last few stay at hand, already read. */
const versionsAtHand = new Map<string, Study>()

/** One published version of a study, as it was when people saw it. */
export async function published(db: Db, id: string, version: number): Promise<Study> {
  const key = `${id} ${version}`
  const known = versionsAtHand.get(key)
  if (known) return known
  const row = await db
    .selectFrom('study_versions')
    .select('definition')
    .where('study_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const study = whole(row.definition)
  if (versionsAtHand.size >= 50) versionsAtHand.delete(versionsAtHand.keys().next().value ?? '')
  versionsAtHand.set(key, study)
  return study
}

/**
 * The guard of every write: refuses with 409 and the state in words when the study's state does not permit it. It runs
 * inside the transaction of the write itself.
 */
export function guard(state: State, write: WriteKind): void {
  if (permits(state, write)) return
  const way = wayOut[write]
  throw new Refusal(409, way ? `${stateSentence(state)} ${way}` : ({ states }) => states[state])
}

/** What a designer can do about a refusal. */
const wayOut: Partial<Record<WriteKind, string>> = {
  delete: 'It can be deleted once it is closed.',
  revise: 'It takes no new text.',
}

/** Puts a study into the store as a draft, or replaces the draft of the same slug. */
export const draft = ({ writes }: Store, study: Study, actor: string): Promise<void> =>
  writes((db) => drafted(db, study, actor), study.slug)

/** The same within a transaction that does more. */
export async function drafted(db: Write, study: Study, actor: string): Promise<void> {
  const existing = await db.selectFrom('studies').selectAll().where('slug', '=', study.slug).executeTakeFirst()
  if (existing) {
    guard(existing.state as State, 'revise')
    const { id, draft, version, draft_revision: revision } = existing
    const before = draft === null ? await published(db, id, version) : asDraft(JSON.parse(draft))
    if ((await rewrite(db, { id, revision, before, after: study, actor, key: randomUUID() })) === revision) return
    await logged(db, existing.id, actor, 'revised')
    return
  }
  const id = randomUUID()
  const draft = JSON.stringify(study)
  await db
    .insertInto('studies')
    .values({ id, slug: study.slug, state: 'draft', version: 0, draft, created_at: new Date().toISOString() })
    .execute()
  await logged(db, id, actor, 'drafted')
}

/** Moves a study along its life. Publishing makes the draft the next version, which then never changes. */
export const move = ({ writes }: Store, slug: string, move: Move, actor: string): Promise<State> =>
  writes((db) => moved(db, slug, move, actor), slug)

/** The same within a transaction that does more. */
export async function moved(db: Write, slug: string, move: Move, actor: string): Promise<State> {
  // An update that changes nothing locks the row: two moves at the same time come one after the other.
  const study = await db
    .updateTable('studies')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('slug', '=', slug)
    .returningAll()
    .executeTakeFirst()
  if (!study) throw new Refusal(404, `There is no study called “${slug.slice(0, 64)}”.`)
  const next = stateAfter(study.state as State, move)
  if (!next)
    throw new Refusal(409, `${stateSentence(study.state as State)} It cannot be moved by “${move}” from there.`)
  if (study.simulated && next === 'live')
    throw new Refusal(409, 'This is a copy with simulated answers. It cannot be opened to people.')
  if (study.draft === null && move === 'publish')
    throw new Refusal(409, `Nothing has changed since version ${study.version} was published.`)
  if (study.draft !== null && next === 'live')
    await publish(db, study.id, study.version + 1, study.draft, study.draft_revision)
  await db.updateTable('studies').set({ state: next }).where('id', '=', study.id).execute()
  await logged(db, study.id, actor, move)
  return next
}

async function publish(db: Write, id: string, version: number, draft: string, revision: number): Promise<void> {
  const study = faultless(draft)
  // Publishing trims what was typed; noted as a change, so that the way back to what was before stays open.
  const before = asDraft(JSON.parse(draft))
  await rewrite(db, { id, revision, before, after: study, actor: 'Faultline', key: randomUUID() })
  await refuseMissing(db, study)
  if (version > 1) sameNumberSameText(await published(db, id, version - 1), study)
  await db
    .insertInto('study_versions')
    .values({
      study_id: id,
      version,
      definition: JSON.stringify(study),
      ...keptOrders(drawnOrders(study)),
      published_at: new Date().toISOString(),
    })
    .execute()
  await db
    .insertInto('group_links')
    .values(study.groups.map(({ code }) => ({ study_id: id, group_code: code, link_code: randomToken() })))
    .onConflict((conflict) => conflict.columns(['study_id', 'group_code']).doNothing())
    .execute()
  await db.updateTable('studies').set({ version, draft: null }).where('id', '=', id).execute()
}

/** The study in a draft; refuses to publish one with faults, and names the first. */
function faultless(draft: string): Study {
  const kept: unknown = JSON.parse(draft)
  const read = Study.safeParse(kept)
  if (read.success) return read.data
  const [issue, ...more] = read.error.issues
  const first = `${issue!.path.join(' › ')} ${faultMessage(issue!, kept)}`
  const others = more.length > 0 ? `, and ${more.length} more` : ''
  throw new Refusal(409, `This study is not ready to be published: ${first}${others}. The editor lists all of it.`)
}

/** People agreed to a text by its number, so a changed text needs a number of its own, in whatever language they read it. */
function sameNumberSameText(before: Study, after: Study): void {
  if (after.consent.version > before.consent.version) return
  const translated = Object.keys(after.translations).filter((locale) => before.translations[locale]?.consent)
  const same = [after.locale, ...translated].every((locale) =>
    saysTheSame(inLocale(before, locale).consent, inLocale(after, locale).consent),
  )
  if (after.consent.version === before.consent.version && same) return
  const next = before.consent.version + 1
  throw new Refusal(409, `The consent text has changed. Give it a new version number: consent.version ${next}.`)
}

/** Deletes a study and everything given to it. There is no way back. */
export function remove({ writes }: Store, slug: string): Promise<void> {
  return writes(async (db) => {
    const study = await db.selectFrom('studies').select(['id', 'state']).where('slug', '=', slug).executeTakeFirst()
    if (!study) throw new Refusal(404, `There is no study called “${slug.slice(0, 64)}”.`)
    guard(study.state as State, 'delete')
    await db.deleteFrom('studies').where('id', '=', study.id).execute()
  }, slug)
}

/** The link codes of a study's groups, by group code; empty before it is published. */
export async function linkCodes(db: Db, id: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('group_links')
    .select(['group_code', 'link_code'])
    .where('study_id', '=', id)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.group_code, row.link_code]))
}

/** What happened to a study, the newest first. */
export function events(db: Db, id: string) {
  return db
    .selectFrom('study_events')
    .select(['at', 'actor', 'event', 'detail'])
    .where('study_id', '=', id)
    .orderBy('at', 'desc')
    .limit(100)
    .execute()
}

/** Notes what happened to a study, within the transaction in which it happens. */
export async function logged(
  db: Write,
  id: string,
  actor: string,
  event: string,
  detail: string | null = null,
): Promise<void> {
  const at = new Date().toISOString()
  await db.insertInto('study_events').values({ id: randomUUID(), study_id: id, at, actor, event, detail }).execute()
}
