import type { Panel } from '#lib/domain/panel.ts'
import type { Study } from '#lib/domain/study.ts'
import { brandList } from './brand-list.ts'
import { raterTexts, type RaterText } from './rater-texts.ts'
import type { Rule } from './rule.ts'
import { wordMatcher } from './word-matcher.ts'
import { wordsInPicture } from './words-in-picture.ts'

const brands = wordMatcher(brandList, 'u')

export const brandNames: Rule = {
  rule: 'brand-name',
  why: 'People would rate what they think of the brand, not the idea.',
  source: 'our choice',
  findings: (study) =>
    [...raterTexts(study), ...pictureTexts(study)].flatMap(({ path, text }) =>
      brands(text).map((brand) => ({ path, message: `“${brand}” is a brand; name the kind of thing it is` })),
    ),
}

const pictureTexts = ({ storyboards }: Study): RaterText[] =>
  storyboards.flatMap(({ panels }, index) =>
    panels.flatMap((panel: Panel, at) =>
      wordsInPicture(panel).map(({ path, text }) => ({ path: ['storyboards', index, 'panels', at, ...path], text })),
    ),
  )
