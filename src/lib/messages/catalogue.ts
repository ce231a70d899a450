import { closestLocale } from '#lib/domain/tongue.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { type Language, languages } from './language.ts'
import type { Messages } from './messages.ts'
import { zhHans } from './zh-hans.ts'

const catalogue: Record<Language, Messages> = { en, 'zh-Hans': zhHans, de, es, fr, ar }

/** All that a participant's page says in this language. */
export const messagesIn = (language: Language): Messages => catalogue[language]

/** The language of the interface for somebody who reads this one: English where there is none near it. */
export const languageFor = (locale: string): Language => closestLocale([locale], languages) ?? 'en'
