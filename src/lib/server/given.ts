import type { Study } from '#lib/domain/study.ts'
import type { BackgroundAnswer } from '#lib/domain/background.ts'
import type { Db } from './database.ts'
import type { Revision, Showing } from './long-rows.ts'
import { type StudyRecord, published } from './studies.ts'

/** One participation with all that was given to it. */
export interface Given {
  slug: string
  version: number
  study: Study
  participant: string
  group: string
  groupWords: string | null
  mode: string
  locale: string
  status: string
  startedAt: string
  completedAt: string | null
  order: string[]
  /** Oldest first. */
  revisions: Revision[]
  showings: Showing[]
  background: BackgroundAnswer[]
}

// Few enough to fit in memory whatever people wrote.
const pageSize = 100

/**
 * Everybody who has a group, whatever version they saw, a page at a time. The order is that of their random names, so
 * that it does not tell who came first.
 */
export async function* givenPages(db: Db, record: StudyRecord): AsyncGenerator<Given[]> {
  for (let last = ''; ;) {
    const people = await db
      .selectFrom('participations')
      .select(['id', 'version', 'group_code', 'storyboard_order', 'mode', 'locale', 'state'])
      .select(['started_at', 'completed_at', 'group_words'])
      .where('study_id', '=', record.id)
      .where('group_code', 'is not', null)
      .where('id', '>', last)
      .orderBy('id')
      .limit(pageSize)
      .execute()
    if (people.length === 0) return
    last = people.at(-1)!.id
    const ids = people.map((person) => person.id)
    const revisions = await of<Revision>(
      db.selectFrom('answer_revisions').selectAll().where('participation_id', 'in', ids).orderBy('revision').execute(),
    )
    const showings = await of<Showing>(
      db.selectFrom('showings').selectAll().where('participation_id', 'in', ids).execute(),
    )
    const background = await of(
      db.selectFrom('background_answers').selectAll().where('participation_id', 'in', ids).execute(),
    )
    const page: Given[] = []
    for (const { id, version, group_code, storyboard_order, ...person } of people) {
      const study = await published(db, record.id, version)
      page.push({
        slug: record.slug,
        version,
        study,
        participant: id,
        group: group_code ?? '',
        groupWords: person.group_words,
        mode: person.mode,
        locale: person.locale ?? study.locale,
        status: person.state,
        startedAt: person.started_at,
        completedAt: person.completed_at,
        order: JSON.parse(storyboard_order) as string[],
        revisions: revisions.get(id) ?? [],
        showings: showings.get(id) ?? [],
        background: background.get(id) ?? [],
      })
    }
    yield page
  }
}

async function of<T extends { participation_id: string }>(rows: Promise<T[]>): Promise<Map<string, T[]>> {
  return Map.groupBy(await rows, (row) => row.participation_id)
}

/** Every version of a study that was published, or the draft as version 0 before there is one. */
export async function definitions(db: Db, record: StudyRecord): Promise<{ version: number; study: Study }[]> {
  const rows = await db
    .selectFrom('study_versions')
    .select('version')
    .where('study_id', '=', record.id)
    .orderBy('version')
    .execute()
  if (rows.length === 0) return [{ version: 0, study: record.study }]
  const found: { version: number; study: Study }[] = []
  for (const { version } of rows) found.push({ version, study: await published(db, record.id, version) })
  return found
}
