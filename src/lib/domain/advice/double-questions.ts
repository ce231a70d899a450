import { type Language, language } from './language.ts'
import type { Rule } from './rule.ts'

const joined: Record<Language, RegExp> = {
  en: /\bhow (?:\w+ )?\w+ and (?:how )?\w+|\band (?:how|what|why|when|who|do|does|would|is|are|should|can|could)\b|\band\/or\b/iu,
  zh: /并且|以及|而且/u,
}

/** Of ratings and choices, which take one answer; a question in one's own words may have two. */
export const doubleQuestions: Rule = {
  rule: 'double-question',
  why: 'Who would say yes to one half and no to the other cannot answer.',
  source: 'our choice',
  findings: (study) =>
    study.items.flatMap(({ kind, text }, index) => {
      if (kind === 'text') return []
      const path = ['items', index, 'text']
      const spoken = language(study)
      const join = spoken && joined[spoken].exec(text)?.[0]
      if (join) return [{ path, message: `“${join}” asks two things at once` }]
      return (text.match(/[?？]/g)?.length ?? 0) > 1 ? [{ path, message: 'Two questions take one answer' }] : []
    }),
}
