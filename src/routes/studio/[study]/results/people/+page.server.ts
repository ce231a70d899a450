import { withNoneOfThese } from '#lib/domain/group.ts'
import { attendance } from '#lib/server/attendance.ts'
import { orErrorPage } from '../../../../refused.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const known = await orErrorPage(() => attendance(locals.app.store, params.study))
  const { study, version } = known.record
  const groups = known.attendance.groups.map(({ group }) => group)
  return {
    attendance: known.attendance,
    version,
    groups: withNoneOfThese(study, groups).groups.map(({ code, name }) => ({ code, name })),
    storyboards: study.storyboards.map(({ code, title }) => ({ code, title })),
  }
}
