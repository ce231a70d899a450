import type { Study } from '#lib/domain/study.ts'
import type { Db } from './database.ts'
import * as pictures from './pictures.ts'
import type { Store } from './store.ts'
import * as studies from './studies.ts'

/**
 * Opens a study to be tried, as a fresh live copy in a store that nobody keeps; an earlier trial of it is gone. Any group
 * can be tried: the copy is open, however the study itself is reached. Its pictures come along from where it is kept.
 */
export async function begin({ writes }: Store, study: Study, home?: Db): Promise<void> {
  const kept = home ? await pictures.ofStudy(home, study) : []
  return writes(async (db) => {
    await pictures.keep(db, kept)
    await db.deleteFrom('studies').where('slug', '=', study.slug).execute()
    await studies.drafted(db, { ...study, access: 'open' }, 'trial')
    await studies.moved(db, study.slug, 'publish', 'trial')
  }, study.slug)
}
