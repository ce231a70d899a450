import type { Rule } from './rule.ts'
import { wordsInPicture } from './words-in-picture.ts'

/** Compared without case, marks and line breaks. An empty text is a fault already. */
export const pictureWords: Rule = {
  rule: 'unread-words',
  why: 'Whoever hears the text equivalent should hear what people say in the picture, and what its screens and arrows say.',
  source: 'WCAG 2.2, 1.1.1',
  findings: ({ storyboards }) =>
    storyboards.flatMap(({ panels }, index) =>
      panels.flatMap((panel, at) => {
        const heard = bare(panel.text)
        return heard === ''
          ? []
          : wordsInPicture(panel)
              .filter(({ text }) => !heard.includes(bare(text)))
              .map(({ text }) => ({
                path: ['storyboards', index, 'panels', at, 'text'],
                message: `The picture says “${text}”, and its text equivalent does not`,
              }))
      }),
    ),
}

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
