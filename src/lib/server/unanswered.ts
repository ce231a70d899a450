import type { Db } from './database.ts'
import type { Given } from './disclosure.ts'
import type { StudyRecord } from './studies.ts'

/**
 * What people were given to rate and gave no value to, as a ratings file has it: one for each storyboard of their order
 * and each item with a scale. They enter no figure; they are counted as missing.
 */
export async function unanswered(
  db: Db,
  { id, version, study }: StudyRecord,
  given: readonly Given[],
): Promise<Given[]> {
  const people = await db
    .selectFrom('participations')
    .select(['id', 'group_code', 'storyboard_order'])
    .where('study_id', '=', id)
    .where('version', '=', version)
    .where('group_code', 'is not', null)
    .orderBy('id')
    .execute()
  const placeOf = (participant: string, storyboard: string, item: string) => `${participant} ${storyboard} ${item}`
  const valued = new Set(
    given.flatMap((one) => (one.value === null ? [] : [placeOf(one.participant, one.storyboard, one.item)])),
  )
  const items = study.items.filter(({ kind }) => kind === 'rating').map(({ code }) => code)
  return people.flatMap(({ id: participant, group_code, storyboard_order }) =>
    (JSON.parse(storyboard_order) as string[]).flatMap((storyboard) =>
      items
        .filter((item) => !valued.has(placeOf(participant, storyboard, item)))
        .map((item): Given => ({ participant, group: group_code ?? '', storyboard, item, value: null })),
    ),
  )
}
