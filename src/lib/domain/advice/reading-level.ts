import { language, sentencesIn, wordsIn } from './language.ts'
import { itemTexts } from './rater-texts.ts'
import type { Finding, Rule } from './rule.ts'
import { syllables } from './syllables.ts'

/** Nine years of school: the end of lower secondary education. */
const highest = 9
/** Fewer words than these say little about how a text reads. */
const fewest = 20

/** Of English alone; for other languages the length of sentences has to do. */
export const readingLevel: Rule = {
  rule: 'reading-level',
  why: 'Everybody in every group should understand the story at the first reading, or the answers measure reading.',
  source: 'WCAG 2.2, 3.1.5; Kincaid et al. 1975',
  findings(study) {
    if (language(study) !== 'en') return []
    return [
      ...study.storyboards.flatMap(({ panels }, index) =>
        hard(
          ['storyboards', index, 'panels'],
          'captions',
          panels.map(({ caption }) => caption),
        ),
      ),
      ...hard(
        ['items'],
        'questions',
        itemTexts(study).map(({ text }) => text),
      ),
    ]
  },
}

function hard(path: Finding['path'], called: string, texts: string[]): Finding[] {
  const grade = readingGrade(texts)
  return grade === null || grade <= highest
    ? []
    : [{ path, message: `The ${called} read like school year ${Math.round(grade)}; year ${highest} is the aim` }]
}

/** The grade of Flesch and Kincaid over several texts together, or null where there are too few words to tell. */
export function readingGrade(texts: string[]): number | null {
  const words = texts.flatMap(wordsIn)
  if (words.length < fewest) return null
  const sentences = texts.flatMap(sentencesIn).length
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (spoken / words.length) - 15.59
}
