import { z } from 'zod'
import { Change } from '#lib/domain/change.ts'

const nameOf = (slug: string) => `faultline-draft ${slug}`

/** What the server does not have yet stays in this browser, should the page be closed or the server be away. */
export function keep(slug: string, made: readonly Change[]): void {
  try {
    if (made.length === 0) localStorage.removeItem(nameOf(slug))
    else localStorage.setItem(nameOf(slug), JSON.stringify(made))
  } catch {
    // A browser that keeps nothing, or no more, still saves to the server.
  }
}

/** What an earlier page could not bring to the server. What cannot be read any more is left alone. */
export function kept(slug: string): Change[] {
  try {
    return z.array(Change).parse(JSON.parse(localStorage.getItem(nameOf(slug)) ?? '[]')) as Change[]
  } catch {
    return []
  }
}

/** A tab keeps its name when its page is loaded again, so that nobody is told of themselves. */
export function tab(): string {
  const id = sessionStorage.getItem('faultline-editor') ?? crypto.randomUUID()
  sessionStorage.setItem('faultline-editor', id)
  return id
}
