import { resultsSoon } from '#lib/server/results.ts'
import { orErrorPage } from '../../../refused.ts'
import type { PageServerLoad } from './$types'
import { view } from './view.ts'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const known = await orErrorPage(() => resultsSoon(locals.app.store, params.study))
  const { record, results, earlier, movement, making } = known
  return { ...view(record.study, results, url.searchParams), version: record.version, earlier, movement, making }
}
