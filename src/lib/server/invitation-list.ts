import type { Db } from './database.ts'
import { inFives } from './fives.ts'

/** One personal link as designers see it: what became of it is told of none, and its use only among several. */
export interface Listed {
  id: string
  note: string
  state: 'unused' | 'used' | 'revoked'
}

/** A group's personal links in numbers, where they are large enough to name nobody. */
export interface InvitedGroup {
  group: string
  made: number
  used: number | null
  completed: number | null
}

/** The personal links of a group, in the order in which they were made, a page at a time. */
export async function page(db: Db, studyId: string, group: string, from: number, size: number): Promise<Listed[]> {
  const rows = await db
    .selectFrom('invitations')
    .select(['id', 'note', 'told', 'revoked'])
    .where('study_id', '=', studyId)
    .where('group_code', '=', group)
    .orderBy('place')
    .offset(from)
    .limit(size)
    .execute()
  return rows.map(({ id, note, told, revoked }) => {
    return { id, note, state: revoked ? 'revoked' : told ? 'used' : 'unused' }
  })
}

/** How many personal links each group has, and how far they came, in fives. */
export async function counts(db: Db, studyId: string): Promise<InvitedGroup[]> {
  const made = await db
    .selectFrom('invitations')
    .select(({ fn }) => ['group_code', fn.countAll().as('made'), fn.sum('told').as('used')])
    .where('study_id', '=', studyId)
    .groupBy('group_code')
    .execute()
  const completed = await db
    .selectFrom('participations')
    .select(({ fn }) => ['group_code', fn.countAll().as('n')])
    .where('study_id', '=', studyId)
    .where('invited', '=', 1)
    .where('state', '=', 'completed')
    .groupBy('group_code')
    .execute()
  return made.map(({ group_code: group, made, used }) => {
    const done = Number(completed.find((one) => one.group_code === group)?.n ?? 0)
    return { group, made: Number(made), used: inFives(Number(used)), completed: inFives(done) }
  })
}
