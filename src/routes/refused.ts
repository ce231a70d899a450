import { error, fail } from '@sveltejs/kit'
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

/** Does the work of a form; a refusal is told on the same page, beside what was typed. */
export async function orSamePage<T, V extends object>(work: () => Promise<T>, values: V) {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof Refusal)
      return fail(cause.status, { ...values, refusal: cause.message, field: cause.field ?? '' })
    throw cause
  }
}
