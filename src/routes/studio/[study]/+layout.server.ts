import { error } from '@sveltejs/kit'
import { Refusal } from '#lib/server/refusal.ts'
import * as studies from '#lib/server/studies.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async ({ locals, params }) => {
  const { slug, state, version, simulated, study } = await studies
    .bySlug(locals.app.store.database.db, params.study)
    .catch((refusal: unknown) => {
      throw refusal instanceof Refusal ? error(refusal.status, refusal.message) : refusal
    })
  return { study: { slug, title: study.title, state, version, simulated } }
}
