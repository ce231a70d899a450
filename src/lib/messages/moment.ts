import type { Language } from './language.ts'

/** A time as a language writes it. The server does not know where people are, so it says which clock it reads. */
export function moment(language: Language, at: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(new Date(at))} UTC`
}
