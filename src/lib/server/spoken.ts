import * as answers from './answers.ts'
import type { Db } from './database.ts'
import type { Given } from './disclosure.ts'
import type { StudyRecord } from './studies.ts'

/** Everything that people said about the current version of a study: answers with a value, and the words of text items. */
export async function spoken(db: Db, { id, version, study }: StudyRecord): Promise<Given[]> {
  const ratings = await answers.ratings(db, id, version)
  const items = study.items.filter((item) => item.kind === 'text').map((item) => item.code)
  if (items.length === 0) return ratings
  const texts = await db
    .selectFrom('current_answers as a')
    .innerJoin('participations as p', 'p.id', 'a.participation_id')
    .select(['p.id as participant', 'p.group_code as group', 'a.storyboard', 'a.item', 'a.reason'])
    .where('p.study_id', '=', id)
    .where('p.version', '=', version)
    .where('p.group_code', 'is not', null)
    .where('a.item', 'in', items)
    .where('a.reason', 'is not', null)
    .execute()
  return [
    ...ratings,
    ...texts.map(({ group, reason, ...row }) => ({ ...row, group: group ?? '', value: null, reason: reason ?? '' })),
  ]
}
