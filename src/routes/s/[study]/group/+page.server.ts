import { redirect } from '@sveltejs/kit'
import * as starts from '#lib/server/starts.ts'
import { orSamePage } from '../../../refused.ts'
import { goOn, passageOf } from '../visit.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { participation, study, record } = await passageOf(event)
  if (participation.group !== null) redirect(303, `/s/${record.slug}`)
  return { title: study.title, groups: study.groups }
}

export const actions: Actions = {
  default: async (event) => {
    const passage = await passageOf(event)
    const { store, study } = passage
    const group = String((await event.request.formData()).get('group') ?? '')
    const result = await orSamePage(() => starts.join(store, passage.participation, study, { group }), {
      group,
    })
    if (!('id' in result)) return result
    return goOn({ ...passage, participation: result })
  },
}
