import type { Language } from './language.ts'

/** The forms that a counted word has in each language; a test holds them to what Intl.PluralRules knows. */
export const pluralForms = {
  en: ['one', 'other'],
  'zh-Hans': ['other'],
  de: ['one', 'other'],
  es: ['one', 'many', 'other'],
  fr: ['one', 'many', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
} as const satisfies Record<Language, readonly Intl.LDMLPluralRule[]>

export type PluralForms<L extends Language> = Record<(typeof pluralForms)[L][number], string>

/** A phrase that depends on a number: a form for each that the language has, none left out; `#` is where the number stands. */
export function counted<L extends Language>(language: L, forms: PluralForms<L>): (count: number) => string {
  const rules = new Intl.PluralRules(language)
  const form = forms as Partial<Record<Intl.LDMLPluralRule, string>>
  return (count) => form[rules.select(count)]!.replace('#', number(language)(count))
}

const formats = new Map<Language, Intl.NumberFormat>()

/** Writes numbers as a language writes them, in the digits of the scales and codes around them whatever the country. */
export function number(language: Language): (value: number) => string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language, { numberingSystem: 'latn' })
  formats.set(language, format)
  return (value) => format.format(value)
}
