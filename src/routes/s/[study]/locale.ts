import { translatedWords } from '#lib/domain/fallback.ts'
import { localesOf } from '#lib/domain/translation.ts'
import type { Study } from '#lib/domain/study.ts'
import { closestLocale, sameTongue, wishedLocales } from '#lib/domain/tongue.ts'
import { type Language, directionOf, languages, nameIn, ownName } from '#lib/messages/language.ts'
import type { TextMarks } from '#lib/ui/text-marks.ts'

/** The languages that can be chosen: those of the interface, and others that the study itself can be read in. */
const localesOffered = (study: Study): string[] => [
  ...languages,
  ...localesOf(study).filter((locale) => locale && !languages.some((language) => sameTongue(language, locale))),
]

/** Which of them a request gets: the one that its address asks for, else the browser's dearest, else the study's own. */
export function localeFor({ request, url }: { request: Request; url: URL }, study: Study): string {
  const wished = wishedLocales(request.headers.get('accept-language'))
  const asked = url.searchParams.get('lang')
  return closestLocale([...(asked ? [asked] : []), ...wished, study.locale ?? ''], localesOffered(study)) ?? 'en'
}

/** The one of them that a form asks for, or null. */
export const localeAsked = (form: FormData, study: Study): string | null =>
  localesOffered(study).find((locale) => locale === form.get('lang')) ?? null

/** What can be chosen, each by its own name. */
export const localeChoice = (study: Study, here: string) =>
  localesOffered(study).map((locale) => ({ locale, name: ownName(locale), here: locale === here }))

export const marksOf = ({ locale }: Study, language: Language): TextMarks =>
  !locale || sameTongue(locale, language) ? {} : { lang: locale, dir: directionOf(locale) }

/** What of a translated study fell back to its own language: how that is marked and called. */
export function fallbackOf(study: Study, language: Language) {
  const translated = translatedWords(study)
  if (!translated) return null
  const { own, words } = translated
  return { words, marks: { lang: own, dir: directionOf(own) }, name: nameIn(language, own) }
}

/** The study's language by name, where it is not the one that was chosen. */
export const otherLanguage = ({ locale }: Study, chosen: string, language: Language): string | null =>
  !locale || sameTongue(locale, chosen) ? null : nameIn(language, locale)
