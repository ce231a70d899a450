import { sentencesIn, wordsIn } from './language.ts'
import type { Rule } from './rule.ts'

const mostWords = 30
const mostSentences = 2

export const captionLength: Rule = {
  rule: 'caption-length',
  why: 'A caption is read at a glance under its picture; what does not fit there belongs into another panel.',
  source: 'our choice',
  findings: (study) =>
    study.storyboards.flatMap(({ panels }, index) =>
      panels.flatMap(({ caption }, panel) => {
        const words = wordsIn(caption).length
        const sentences = sentencesIn(caption).length
        // A word of a script without spaces is about two characters.
        const most = /\p{Script=Han}/u.test(caption) ? mostWords * 2 : mostWords
        if (words <= most && sentences <= mostSentences) return []
        const path = ['storyboards', index, 'panels', panel, 'caption']
        return words > most
          ? [{ path, message: `The caption has ${words} words; ${most} are enough` }]
          : [{ path, message: `The caption has ${sentences} sentences; ${mostSentences} are enough` }]
      }),
    ),
}
