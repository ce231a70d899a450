import { redirect } from '@sveltejs/kit'
import { Refusal } from '#lib/server/refusal.ts'
import { orSamePage } from '../../refused.ts'
import * as session from '../session.ts'
import type { Actions, PageServerLoad } from './$types'

/** Where to go after signing in: a page of the studio, never another site. */
const destination = (url: URL) => {
  const to = url.searchParams.get('to') ?? ''
  return /^\/studio(\/[\w-]+)*$/.test(to) ? to : '/studio'
}

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.account) redirect(303, destination(url))
  return { to: destination(url), anyAccount: (await locals.app.accounts.count()) > 0 }
}

const wrong = 'This e-mail address and password do not belong together, or the account was disabled.'

export const actions: Actions = {
  in: async (event) => {
    const form = await event.request.formData()
    const email = String(form.get('email') ?? '')
    const outcome = await orSamePage(
      async () => {
        const opened = await session.open(event, email, String(form.get('password') ?? ''))
        if (!opened) throw new Refusal(401, wrong)
      },
      { email },
    )
    if (outcome) return outcome
    redirect(303, destination(event.url))
  },
  out: async (event) => {
    await session.close(event)
    redirect(303, '/studio/sign-in')
  },
}
