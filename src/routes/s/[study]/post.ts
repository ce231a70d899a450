import type { RequestEvent } from '@sveltejs/kit'
import * as answers from '#lib/server/answers.ts'
import type { Passage } from './visit.ts'

/** A posted page of answers, with what stood on that page when it was sent and what is kept by now. */
export async function postOf({ request }: Pick<RequestEvent, 'request'>, { store, participation }: Passage) {
  const { db } = store.database
  const form = await request.formData()
  return {
    form,
    before: await answers.asOf(db, participation.id, Number(form.get('revision'))),
    now: await answers.current(db, participation.id),
  }
}
