import type { Study } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import type { Given } from './disclosure.ts'
import type { StudyRecord } from './studies.ts'

/** An answer as it is kept, of somebody in a group, from before any rationale. */
export interface SpokenRow {
  participant: string
  group: string
  storyboard: string
  item: string
  value: number | null
  skipped: string | null
  reason: string | null
  panel?: number | null
  revision: number
}

/** Everything that people said about the current version of a study: answers with a value, words, and pictures pointed at. */
export const spoken = async (db: Db, record: StudyRecord): Promise<Given[]> =>
  saidIn(record.study, newest(await spokenRows(db, record)))

/** Every revision of every answer to the current version, the oldest of each person first. */
export async function spokenRows(db: Db, { id, version }: StudyRecord): Promise<SpokenRow[]> {
  const rows = await db
    .selectFrom('answer_revisions as a')
    .innerJoin('participations as p', 'p.id', 'a.participation_id')
    .select(['p.id as participant', 'p.group_code as group', 'a.storyboard', 'a.item'])
    .select(['a.value', 'a.skipped', 'a.reason', 'a.panel', 'a.revision'])
    .where('p.study_id', '=', id)
    .where('p.version', '=', version)
    .where('p.group_code', 'is not', null)
    .where('a.stage', '=', 'before-rationale')
    .orderBy('p.id')
    .orderBy('a.revision')
    .execute()
  return rows.map(({ group, ...row }) => ({ ...row, group: group ?? '' }))
}

/** Of each answer the newest. */
export const newest = (rows: readonly SpokenRow[]): SpokenRow[] => [
  ...new Map(rows.map((row) => [`${row.participant} ${row.storyboard} ${row.item}`, row])).values(),
]

/** A rating without a reason of its own carries what its person wrote as the storyboard's `why`. */
export function saidIn({ items }: Study, rows: readonly SpokenRow[]): Given[] {
  const texts = new Set(items.filter(({ kind }) => kind === 'text' || kind === 'panel').map(({ code }) => code))
  const boardOf = ({ participant, storyboard }: SpokenRow) => `${participant} ${storyboard}`
  const why = new Map(rows.filter(({ item }) => item === 'why').map((row) => [boardOf(row), row.reason]))
  const given = (row: SpokenRow, value: number | null, reason: string | null | undefined): Given => {
    const { participant, group, storyboard, item, panel } = row
    const place = { participant, group, storyboard, item, value }
    return { ...place, ...(reason ? { reason } : {}), ...(typeof panel === 'number' ? { panel } : {}) }
  }
  const told = rows.filter(
    ({ item, value, reason, panel }) =>
      value !== null || (texts.has(item) && (reason !== null || typeof panel === 'number')),
  )
  return told.map((row) =>
    row.value === null ? given(row, null, row.reason) : given(row, row.value, row.reason ?? why.get(boardOf(row))),
  )
}
