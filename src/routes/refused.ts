import { error, fail, isActionFailure, isHttpError, isRedirect } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import { Refusal } from '#lib/server/refusal.ts'

/** Does the work of a page; a refusal becomes the error page with its status and words. */
export async function orErrorPage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Refusal) error(cause.status, cause.message)
    throw cause
  }
}

/** Does the work of a form; a refusal or a failure is told on the same page, beside what was typed. */
export async function orSamePage<T, V extends object>(work: () => Promise<T>, values: V) {
  try {
    return await work()
  } catch (cause) {
    if (isRedirect(cause) || isHttpError(cause) || isActionFailure(cause)) throw cause
    const { status, message, field = '' } = cause instanceof Refusal ? cause : broken(cause)
    return fail(status, { ...values, refusal: message, field })
  }
}

function broken(cause: unknown): Refusal {
  const id = randomUUID().slice(0, 8)
  console.error(`[${id}] A form could not be saved:`, cause)
  return new Refusal(503, `Nothing was saved just now. Please try again. If it happens again, mention ${id}.`)
}
