import { resultsSoon } from '#lib/server/results.ts'
import { orErrorPage } from '../../../../refused.ts'
import { outline } from '../outline.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const known = await orErrorPage(() => resultsSoon(locals.app.store, params.study))
  const shape = outline(known, url.searchParams)
  return { ...shape, spots: known.results.spots.filter(({ item }) => item === shape.item?.code) }
}
