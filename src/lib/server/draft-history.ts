import { type Change, changes } from '#lib/domain/change.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import type { Write } from './writes.ts'

/** One row of a draft's history. */
export interface Revision {
  revision: number
  at: string
  actor: string
  changes: Change[]
}

interface Rewriting {
  id: string
  /** The revision that this one follows. */
  revision: number
  before: Study
  after: Study
  actor: string
  key: string
}

/** Keeps a study's draft as it now is, and what changed, by whom; answers with the revision that this makes. */
export async function rewrite(db: Write, { id, revision, before, after, actor, key }: Rewriting): Promise<number> {
  const made = changes(before as never, after as never)
  if (made.length === 0) return revision
  const next = revision + 1
  await db
    .updateTable('studies')
    .set({ draft: JSON.stringify(after), draft_revision: next })
    .where('id', '=', id)
    .execute()
  const at = new Date().toISOString()
  await db
    .insertInto('draft_changes')
    .values({ study_id: id, revision: next, at, actor, key, changes: JSON.stringify(made) })
    .execute()
  return next
}

/** The changes to a draft, the newest first. */
export async function revisions(db: Db, id: string, limit: number): Promise<Revision[]> {
  const rows = await db
    .selectFrom('draft_changes')
    .select(['revision', 'at', 'actor', 'changes'])
    .where('study_id', '=', id)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) as Change[] }))
}
