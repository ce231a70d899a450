import { redirect } from '@sveltejs/kit'
import { shortestPassword } from '#lib/domain/account.ts'
import { newAccount, newPassword } from '#lib/server/accounts.ts'
import * as setupLinks from '#lib/server/setup-links.ts'
import { orSamePage } from '../../refused.ts'
import * as session from '../session.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals: { app }, url }) => {
  const token = url.searchParams.get('token') ?? ''
  const link = await setupLinks.byToken(app.store.database.db, token)
  const anyAccount = (await app.accounts.count()) > 0
  const works = link !== null && (link.email !== null || !anyAccount)
  return { token, shortestPassword, anyAccount, email: link?.email ?? null, works }
}

const text = (form: FormData, field: string) => String(form.get(field) ?? '')

export const actions: Actions = {
  account: async (event) => {
    const { app } = event.locals
    const form = await event.request.formData()
    const typed = { name: text(form, 'name'), email: text(form, 'email').trim() }
    const outcome = await orSamePage(async () => {
      const account = newAccount({ ...typed, password: text(form, 'password') })
      await setupLinks.spendOnFirstAccount(app, text(form, 'token'), account)
      await session.open(event, account.email, account.password)
    }, typed)
    if (outcome) return outcome
    redirect(303, '/studio')
  },

  password: async (event) => {
    const { app } = event.locals
    const form = await event.request.formData()
    const outcome = await orSamePage(
      async () => {
        const password = newPassword(text(form, 'password'))
        const email = await setupLinks.spendOnPassword(app, text(form, 'token'), password)
        await session.open(event, email, password)
      },
      { name: '', email: '' },
    )
    if (outcome) return outcome
    redirect(303, '/studio')
  },
}
