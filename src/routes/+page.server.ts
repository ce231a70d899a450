import * as studies from '#lib/server/studies.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { app } }) => {
  const all = await studies.all(app.store.database.db)
  const open = all.filter(({ state, study }) => state === 'live' && study.access === 'open')
  return {
    studies: open.map(({ slug, study }) => ({
      slug,
      title: study.title,
      storyboards: study.storyboards.length,
      minutes: study.minutes,
    })),
  }
}
