import type { Study } from '#lib/domain/study.ts'

/** The languages that word lists are kept in. */
export type Language = 'en' | 'zh'

/** The language of a study without its region or script, `zh` of `zh-Hans`; null where there are no lists for it. */
export function language({ locale }: Study): Language | null {
  const [code] = locale.split('-')
  return code === 'en' || code === 'zh' ? code : null
}

const counted = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{N}]+(?:['’.,:-][\p{L}\p{N}]+)*/gu

/** Words as a reader meets them; where a script has no spaces, characters. */
export const wordsIn = (text: string): string[] => text.match(counted) ?? []

/** Sentences, split where one ends and another begins. Closing quotes stay with what they close. */
export const sentencesIn = (text: string): string[] =>
  text
    .split(/(?<=[.!?…]["”’)]*)\s+(?=["“‘(]?\p{Lu}|["“‘(]?\p{N})|(?<=[。！？][”’）」]*)(?![”’）」])/u)
    .map((one) => one.trim())
    .filter((one) => wordsIn(one).length > 0)

/** Without what is said in quotes, but for the mark that ends it: that is somebody's voice, not the study's. */
export const unquoted = (text: string) => text.replace(/[“「][^”」]*?([.!?…。！？]?)[”」]/g, '$1 ')
