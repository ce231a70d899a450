import { redirect } from '@sveltejs/kit'
import * as keys from '#lib/server/keys.ts'
import { orSamePage } from '../../refused.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => ({
  keys: await keys.all(locals.app.store.database.db),
  origin: url.origin,
})

export const actions: Actions = {
  make: async ({ locals, request }) => {
    const form = await request.formData()
    const [name, opens] = [String(form.get('name') ?? ''), String(form.get('opens') ?? '')]
    const maker = locals.account!
    return orSamePage(async () => ({ made: await keys.make(locals.app.store, { name, opens, maker }) }), {
      name,
      opens,
    })
  },

  revoke: async ({ locals, request }) => {
    const id = String((await request.formData()).get('id') ?? '')
    const refused = await orSamePage(async () => void (await keys.revoke(locals.app.store, id)), {
      name: '',
      opens: '',
    })
    return refused ?? redirect(303, '/studio/keys')
  },
}
