import { sentencesIn, wordsIn } from './language.ts'
import { raterTexts } from './rater-texts.ts'
import type { Rule } from './rule.ts'

const mostWords = 25
/** Characters, where a script has no spaces. */
const mostCharacters = 45

export const longSentences: Rule = {
  rule: 'long-sentence',
  why: 'A long sentence must be read twice, and on a phone between two stops nobody does.',
  source: 'GOV.UK 2014, on sentence length',
  findings: (study) =>
    raterTexts(study).flatMap(({ path, text }) =>
      sentencesIn(text).flatMap((sentence) => {
        const words = wordsIn(sentence).length
        const most = /\p{Script=Han}/u.test(sentence) ? mostCharacters : mostWords
        return words > most
          ? [{ path, message: `A sentence of ${words} words; ${most} are enough: “${start(sentence)} …”` }]
          : []
      }),
    ),
}

const start = (sentence: string) =>
  /\p{Script=Han}/u.test(sentence) ? sentence.slice(0, 10) : sentence.split(/\s+/).slice(0, 4).join(' ')
