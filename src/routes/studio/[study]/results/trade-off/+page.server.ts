import { results } from '#lib/server/results.ts'
import { orErrorPage } from '../../../../refused.ts'
import type { PageServerLoad } from './$types'
import { view } from './view.ts'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const known = await orErrorPage(() => results(locals.app.store, params.study))
  const { version, study } = known.record
  return { ...view(study, known.results, url.searchParams), version, earlier: known.earlier, movement: known.movement }
}
