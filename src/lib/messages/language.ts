import { tongueOf } from '#lib/domain/tongue.ts'

/** The languages in which participants' pages speak, English first: it is the one that the others are held to. */
export const languages = ['en', 'zh-Hans', 'de', 'es', 'fr', 'ar'] as const
export type Language = (typeof languages)[number]

const rightToLeft = ['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']

/** Which way a language is written. */
export const directionOf = (locale: string): 'ltr' | 'rtl' =>
  rightToLeft.includes(tongueOf(locale)?.script ?? '') ? 'rtl' : 'ltr'

/** A language by its own name, as a list shows it. */
export function ownName(locale: string): string {
  const name = nameIn(locale, locale)
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1)
}

/** A language by its name in another one. */
export const nameIn = (language: string, locale: string): string =>
  new Intl.DisplayNames([language], { type: 'language' }).of(locale) ?? locale
