import { seenPerPerson } from '#lib/domain/seen.ts'
import { inLocale } from '#lib/domain/translation.ts'
import { languageFor } from '#lib/messages/catalogue.ts'
import { languages, ownName } from '#lib/messages/language.ts'
import * as studies from '#lib/server/studies.ts'
import type { PageServerLoad } from './$types'
import { marksOf, otherLanguage } from './s/[study]/locale.ts'

export const load: PageServerLoad = async ({ locals: { app, lang }, url }) => {
  const language = languageFor(lang)
  const all = await studies.all(app.store.database.db)
  const open = all.filter(({ state, study }) => state === 'live' && study.access === 'open')
  return {
    language,
    locales: languages.map((locale) => ({ locale, name: ownName(locale), here: locale === language })),
    // What was chosen here goes along; what the browser asks for is known there as it is here.
    query: url.searchParams.has('lang') ? `?lang=${language}` : '',
    studies: open.map(({ slug, study: own }) => {
      const study = inLocale(own, language)
      return {
        slug,
        title: study.title,
        text: marksOf(own.title === study.title ? own : study, language),
        textsIn: otherLanguage(study, language, language),
        storyboards: seenPerPerson(study),
        minutes: study.minutes,
      }
    }),
  }
}
