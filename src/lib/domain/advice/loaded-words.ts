import { language } from './language.ts'
import { type Load, loadedWordList } from './loaded-word-list.ts'
import { raterTexts } from './rater-texts.ts'
import type { Rule } from './rule.ts'
import { wordMatcher } from './word-matcher.ts'

const matchers = Object.fromEntries(
  Object.entries(loadedWordList).map(([language, loads]) => [
    language,
    Object.entries(loads).map(([load, list]) => ({ load: load as Load, matches: wordMatcher(list, 'iu') })),
  ]),
)

/** A question may name what it measures. */
const measured = new Set(['intrusive'])

export const loadedWords: Rule = {
  rule: 'loaded-word',
  why: 'A word that takes a side answers the question before it is asked.',
  source: 'Deng et al. 2023, 4.2.3',
  findings: (study) =>
    raterTexts(study).flatMap(({ path, text }) =>
      (matchers[language(study)] ?? []).flatMap(({ load, matches }) =>
        matches(text)
          .filter((word) => path[0] !== 'items' || !measured.has(word.toLowerCase()))
          .map((word) => ({ path, message: `“${word}” ${load}; say what happens instead` })),
      ),
    ),
}
