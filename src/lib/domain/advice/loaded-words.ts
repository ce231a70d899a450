import { language } from './language.ts'
import { type Load, loadedWordList } from './loaded-word-list.ts'
import { raterTexts } from './rater-texts.ts'
import type { Rule } from './rule.ts'
import { wordMatcher } from './word-matcher.ts'

const matchersOf = (loads: Record<Load, string[]>) =>
  Object.entries(loads).map(([load, list]) => ({ load, matches: wordMatcher(list, 'iu') }))
const matchers = { en: matchersOf(loadedWordList.en), zh: matchersOf(loadedWordList.zh) }

/** A question may name what it measures. */
const measured = new Set(['intrusive'])

export const loadedWords: Rule = {
  rule: 'loaded-word',
  why: 'A word that takes a side answers the question before it is asked.',
  source: 'Deng et al. 2023, 4.2.3',
  findings(study) {
    const spoken = language(study)
    if (spoken === null) return []
    return raterTexts(study).flatMap(({ path, text }) =>
      matchers[spoken].flatMap(({ load, matches }) =>
        matches(text)
          .filter((word) => path[0] !== 'items' || !measured.has(word.toLowerCase()))
          .map((word) => ({ path, message: `“${word}” ${load}; say what happens instead` })),
      ),
    )
  },
}
