import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ locals, setHeaders }) => {
  // After signing out, the next person at this computer is not to leaf back.
  setHeaders({ 'cache-control': 'private, no-store' })
  return { account: locals.account && { name: locals.account.name, email: locals.account.email } }
}
