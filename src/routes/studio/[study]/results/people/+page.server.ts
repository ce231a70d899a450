import { withNoneOfThese } from '#lib/domain/group.ts'
import { attendanceSoon } from '#lib/server/attendance.ts'
import { orErrorPage } from '../../../../refused.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const known = await orErrorPage(() => attendanceSoon(locals.app.store, params.study))
  const { study, version } = known.record
  const groups = known.attendance.groups.map(({ group }) => group)
  return {
    attendance: known.attendance,
    making: known.making,
    version,
    groups: withNoneOfThese(study, groups).groups.map(({ code, name }) => ({ code, name })),
    storyboards: study.storyboards.map(({ code, title }) => ({ code, title })),
  }
}
