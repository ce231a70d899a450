import type { RequestEvent } from '@sveltejs/kit'

/** The address that a request came from, for limits alone. Behind a proxy that does not tell, all come from one. */
export function addressOf({ getClientAddress }: Pick<RequestEvent, 'getClientAddress'>): string {
  try {
    return getClientAddress()
  } catch {
    return 'untold'
  }
}
