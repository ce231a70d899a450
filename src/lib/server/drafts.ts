import { applied, type Change, inverse } from '#lib/domain/change.ts'
import { asDraft, draftLimit, type Edit, misfits } from '#lib/domain/draft.ts'
import type { State } from '#lib/domain/state.ts'
import { Slug } from '#lib/domain/code.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import { revisions, rewrite } from './draft-history.ts'
import { Refusal } from './refusal.ts'
import type { Store } from './store.ts'
import { drafted, guard, published } from './studies.ts'
import type { Write } from './writes.ts'

/** A draft as it stands. `version` is the published version it goes on from, 0 before the first. */
export interface Draft {
  study: Study
  revision: number
  version: number
  state: State
  /** Whether anything differs from the published version. */
  pending: boolean
}

/** What came of an edit: the draft as it is now, and those changes that somebody else's work stood in the way of. */
export interface Outcome extends Draft {
  conflicts: Change[]
}

/** The draft of a study: what was changed since the published version, or that version itself. */
export async function draftOf(db: Db, slug: string): Promise<Draft> {
  const row = await db.selectFrom('studies').selectAll().where('slug', '=', slug).executeTakeFirst()
  return drawn(db, row, slug)
}

type Row = {
  id: string
  state: string
  version: number
  draft: string | null
  draft_revision: number
  simulated: number
}

async function drawn(db: Db, row: Row | undefined, slug: string): Promise<Draft> {
  if (!row) throw new Refusal(404, `There is no study called “${slug.slice(0, 64)}”.`)
  if (row.simulated) throw new Refusal(409, 'This is a copy with simulated answers. Edit the study it was made from.')
  const { version, draft_revision: revision, draft } = row
  const study = draft === null ? await published(db, row.id, version) : asDraft(JSON.parse(draft))
  return { study, revision, version, state: row.state as State, pending: draft !== null }
}

/** Makes the changes that nobody else's work stands in the way of. Sent again under its key, an edit changes nothing more. */
export const save = (store: Store, slug: string, edit: Edit, actor: string): Promise<Outcome> =>
  store.writes(async (db) => {
    const row = await held(db, slug)
    const draft = await drawn(db, row, slug)
    guard(draft.state, 'revise')
    const { document, conflicts } = applied(draft.study, edit.changes)
    if (await isKnown(db, row.id, edit.key)) return { ...draft, conflicts }
    return { ...(await kept(db, row, draft, document, actor, edit.key)), conflicts }
  }, slug)

/** Takes a draft back to how it was at a revision, as one more change; the history between stays. */
export const restore = (store: Store, slug: string, revision: number, key: string, actor: string): Promise<Outcome> =>
  store.writes(async (db) => {
    const row = await held(db, slug)
    const draft = await drawn(db, row, slug)
    guard(draft.state, 'revise')
    if (await isKnown(db, row.id, key)) return { ...draft, conflicts: [] }
    if (revision > draft.revision) throw new Refusal(404, 'There is no such revision of this study.')
    let { study } = draft
    for (const one of await revisions(db, row.id, draft.revision - revision)) {
      if (one.revision <= revision) break
      const back = applied(study, inverse(one.changes))
      if (back.conflicts.length > 0)
        throw new Refusal(409, 'The way back to this revision is blocked by a later change.')
      study = back.document
    }
    return { ...(await kept(db, row, draft, study, actor, key)), conflicts: [] }
  }, slug)

/** Drops what was changed since the published version. */
export const discard = (store: Store, slug: string, key: string, actor: string): Promise<Outcome> =>
  store.writes(async (db) => {
    const row = await held(db, slug)
    const draft = await drawn(db, row, slug)
    guard(draft.state, 'revise')
    if (await isKnown(db, row.id, key)) return { ...draft, conflicts: [] }
    if (draft.version === 0) throw new Refusal(409, 'This study has no published version to go back to.')
    const study = await published(db, row.id, draft.version)
    const outcome = await kept(db, row, draft, study, actor, key)
    await db.updateTable('studies').set({ draft: null }).where('id', '=', row.id).execute()
    return { ...outcome, pending: false, conflicts: [] }
  }, slug)

/** Whether what was sent under this key was done before: sent twice, it is done once. */
const isKnown = async (db: Write, id: string, key: string): Promise<boolean> =>
  (await db
    .selectFrom('draft_changes')
    .select('revision')
    .where('study_id', '=', id)
    .where('key', '=', key)
    .executeTakeFirst()) !== undefined

async function kept(db: Write, row: Row, before: Draft, after: Study, actor: string, key: string): Promise<Draft> {
  const [misfit] = misfits(after)
  if (misfit) throw new Refusal(422, `${misfit.path.join(' › ')} ${misfit.message}`, misfit.path.join('.'))
  if (after.slug !== before.study.slug) throw new Refusal(422, 'The address of a study does not change.', 'slug')
  if (JSON.stringify(after).length > draftLimit) throw new Refusal(413, 'The study is too large to keep.')
  const revision = await rewrite(db, { ...before, id: row.id, before: before.study, after, actor, key })
  return { ...before, study: after, revision, pending: before.pending || revision > before.revision }
}

/** The row of a study, held against other writers until this write is done. */
const held = (db: Write, slug: string) =>
  db
    .updateTable('studies')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('slug', '=', slug)
    .returningAll()
    .executeTakeFirst()
    .then((row) => {
      if (!row) throw new Refusal(404, `There is no study called “${slug.slice(0, 64)}”.`)
      return row
    })

/** Puts a new draft into the store under a slug that is free: the wished one, or one with a number behind it. */
export const create = (store: Store, study: Study, actor: string): Promise<string> =>
  store.writes(async (db) => {
    const slug = await freeSlug(db, study.slug)
    await drafted(db, { ...study, slug }, actor)
    return slug
  }, study.slug)

async function freeSlug(db: Db, wished: string): Promise<string> {
  const base = wished.slice(0, 58).replace(/-+$/, '')
  const rows = await db.selectFrom('studies').select('slug').where('slug', 'like', `${base}%`).execute()
  const taken = new Set(rows.map((row) => row.slug))
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!taken.has(slug) && Slug.safeParse(slug).success) return slug
  }
}
