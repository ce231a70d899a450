import { redirect } from '@sveltejs/kit'
import type { Save } from '#lib/domain/answer.ts'
import { languageFor } from '#lib/messages/catalogue.ts'
import * as answers from '#lib/server/answers.ts'
import type { CurrentAnswer } from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import { orSamePage } from '../../refused.ts'
import { withoutBlanks } from './answer-form.ts'
import { localeAsked } from './locale.ts'
import type { Passage } from './visit.ts'

interface Posted {
  form: FormData
  save: Save
  now: readonly CurrentAnswer[]
  values: { posted: Record<string, string> }
}

/**
 * The languages of a page with questions send its form, so that what stands in it is kept: it is saved, and the same page
 * comes in the other language. Null where the form asks for no language.
 */
export async function inOtherLanguage(
  { pathname }: URL,
  { store, participation, study, record }: Passage,
  { form, save, now, values }: Posted,
) {
  const locale = localeAsked(form, record.study)
  if (!locale) return null
  const given = withoutBlanks(save, now)
  const refused = await orSamePage(
    async () => {
      await participations.changeLanguage(store, participation, locale)
      if (given.answers.length > 0) await answers.save(store, participation, study, given)
      return null
    },
    values,
    languageFor(locale),
  )
  return refused ?? redirect(303, pathname)
}
