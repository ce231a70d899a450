import { page } from '#lib/report/page.ts'
import type { PageServerLoad } from './$types'
import { told } from './told.ts'

export const load: PageServerLoad = async ({ locals, params }) => ({
  body: page(await told(locals.app.store, params.study)).source,
})
