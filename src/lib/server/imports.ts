import { Slug } from '#lib/domain/code.ts'
import * as pictures from './pictures.ts'
import { Refusal } from './refusal.ts'
import { isThere } from './samples.ts'
import type { Store } from './store.ts'
import * as studies from './studies.ts'
import type { StudyInFiles } from './study-files.ts'

interface Manner {
  actor: string
  /** Another name in addresses than the study came with. */
  slug?: string
  /** Refuses to touch a study that is there already. */
  fresh?: boolean
}

/** Keeps a study that was read from files as a draft, with its pictures in our own encoding. Answers with its slug. */
export async function bring(
  store: Store,
  read: StudyInFiles,
  { actor, slug = read.study.slug, fresh = false }: Manner,
): Promise<string> {
  if (!Slug.safeParse(slug).success)
    throw new Refusal(422, 'A name in addresses has small letters, digits and single hyphens.', 'slug')
  const settled = await pictures.settled({ ...read.study, slug }, read.pictures)
  await store.writes(async (db) => {
    if (fresh && (await isThere(db, slug)))
      throw new Refusal(409, `There is a study called “${slug}” already. Give this one another name.`, 'slug')
    await pictures.keep(db, settled.pictures)
    await studies.drafted(db, settled.study, actor)
  }, slug)
  return slug
}
