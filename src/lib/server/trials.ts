import type { Study } from '#lib/domain/study.ts'
import type { Store } from './store.ts'
import * as studies from './studies.ts'

/**
 * Opens a study to be tried, as a fresh live copy in a store that nobody keeps; an earlier trial of it is gone. Any group
 * can be tried: the copy is open, however the study itself is reached.
 */
export function begin({ writes }: Store, study: Study): Promise<void> {
  return writes(async (db) => {
    await db.deleteFrom('studies').where('slug', '=', study.slug).execute()
    await studies.drafted(db, { ...study, access: 'open' }, 'trial')
    await studies.moved(db, study.slug, 'publish', 'trial')
  }, study.slug)
}
