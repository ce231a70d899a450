import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals }) => ({
  account: locals.account && { name: locals.account.name, email: locals.account.email },
})
