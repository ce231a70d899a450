import { redirect } from '@sveltejs/kit'
import { fullWords } from '#lib/domain/seen.ts'
import * as quotas from '#lib/server/quotas.ts'
import * as starts from '#lib/server/starts.ts'
import { orSamePage } from '../../../refused.ts'
import { goOn, passageOf } from '../visit.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async (event) => {
  const { participation, study, record, store } = await passageOf(event)
  if (participation.group !== null) redirect(303, `/s/${record.slug}`)
  const full = await quotas.closedGroups(store.database.db, record.id, participation.version, study)
  return {
    title: study.title,
    groups: study.groups.map(({ code, name, description }) => ({ code, name, description, full: full.includes(code) })),
    whenFull: full.length > 0 && fullWords(study) !== null ? { own: study.fullText ?? null } : null,
  }
}

export const actions: Actions = {
  default: async (event) => {
    const passage = await passageOf(event)
    const { store, study } = passage
    const form = await event.request.formData()
    const group = String(form.get('group') ?? '')
    const groupWords = String(form.get('groupWords') ?? '')
    const result = await orSamePage(
      () => starts.join(store, passage.participation, study, { group, groupWords }),
      { group, groupWords },
      passage.language,
    )
    if (!('id' in result)) return result
    return goOn({ ...passage, participation: result })
  },
}
