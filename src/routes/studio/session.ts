import type { RequestEvent } from '@sveltejs/kit'

/** The participants' pages are told too: a designer trying a study is let in there. */
const path = '/'

/** Signs a browser in: true when address and password belong together. */
export async function open({ locals, cookies, url }: RequestEvent, email: string, password: string): Promise<boolean> {
  const session = await locals.app.accounts.signIn(email, password)
  const attributes = { path, httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const
  for (const { name, value, maxAge } of session ?? []) cookies.set(name, value, { ...attributes, maxAge })
  return session !== null
}

export async function close({ locals, cookies, request, url }: RequestEvent): Promise<void> {
  const ended = await locals.app.accounts.signOut(request.headers)
  for (const name of ended) cookies.delete(name, { path, secure: url.protocol === 'https:' })
}
