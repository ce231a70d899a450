import { error, fail, isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import { messagesIn } from '#lib/messages/catalogue.ts'
import type { Language } from '#lib/messages/language.ts'
import { Refusal } from '#lib/server/refusal.ts'
import { troubleIn } from './trouble.ts'

/** Does the work of a page; a refusal becomes the error page with its status and words. */
export async function orErrorPage<T>(work: () => Promise<T>, lang: Language = 'en'): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Refusal) error(cause.status, troubleIn(lang, cause.status, cause.in(messagesIn(lang))))
    throw cause
  }
}

/** Does the work of a form; a refusal or a failure is told on the same page, beside what was typed. */
export async function orSamePage<T, V extends object>(work: () => Promise<T>, values: V, lang: Language = 'en') {
  try {
    return await work()
  } catch (cause) {
    if (isRedirect(cause) || isHttpError(cause) || isActionFailure(cause)) throw cause
    const refusal = cause instanceof Refusal ? cause : broken(cause)
    return fail(refusal.status, { ...values, refusal: refusal.in(messagesIn(lang)), field: refusal.field ?? '' })
  }
}

function broken(cause: unknown): Refusal {
  const id = randomUUID().slice(0, 8)
  console.error(`[${id}] A form could not be saved:`, cause)
  return new Refusal(503, ({ refusals }) => refusals.broken(id))
}
