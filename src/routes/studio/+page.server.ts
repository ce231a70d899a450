import * as answers from '#lib/server/answers.ts'
import * as studies from '#lib/server/studies.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals }) => {
  const db = locals.app.store.database.db
  const records = await studies.all(db)
  return {
    studies: await Promise.all(
      records.map(async ({ id, slug, state, simulated, study }) => {
        const people = await answers.peopleByGroup(db, id)
        const groups = study.groups.map(({ code, name }) => ({ code, name, people: people[code]?.answered ?? 0 }))
        return { slug, title: study.title, state, simulated, groups: groups.map(coarse) }
      }),
    ),
  }
}

/** Below five the count itself would tell who has answered. */
const coarse = <T extends { people: number }>(group: T) => ({
  ...group,
  people: group.people < 5 ? null : group.people,
})
