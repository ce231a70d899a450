import type { Storyboard } from '#lib/domain/storyboard.ts'
import { wordsIn } from './language.ts'
import type { Rule } from './rule.ts'

/**
 * What is checked: whether a picture has a data arrow or, failing that, a caption or text equivalent names a thing, of
 * four letters or more, that a flow's attribute names. Whether people then notice is for a trial to tell.
 */
export const unseenFlows: Rule = {
  rule: 'unseen-flow',
  why: 'People judge whether a flow of data is appropriate, so at least one picture must show data on their way.',
  source: 'Lee et al. 2024, 5.4',
  findings: ({ storyboards }) =>
    storyboards.flatMap((storyboard, index) =>
      storyboard.panels.length > 0 && storyboard.flows.length > 0 && !showsFlow(storyboard)
        ? [
            {
              path: ['storyboards', index, 'panels'],
              message: 'No picture has a data arrow, and no caption names what flows',
            },
          ]
        : [],
    ),
}

function showsFlow({ panels, flows }: Storyboard): boolean {
  if (panels.some(({ scene }) => (scene?.flows.length ?? 0) > 0)) return true
  const told = new Set(panels.flatMap(({ caption, text }) => [...named(caption), ...named(text)]))
  return flows.some(({ attribute }) => [...named(attribute)].some((word) => told.has(word)))
}

const common = new Set([
  'about',
  'also',
  'each',
  'every',
  'from',
  'have',
  'that',
  'their',
  'them',
  'they',
  'this',
  'what',
  'when',
  'with',
])

/** Things named in a text: longer words without a plural s, and pairs of characters where a script has no spaces. */
function named(text: string): Set<string> {
  const words = wordsIn(text.toLowerCase())
  const pairs = words.flatMap((word, i) =>
    word.length === 1 && words[i + 1]?.length === 1 && text.includes(word + words[i + 1]) ? [word + words[i + 1]] : [],
  )
  return new Set([
    ...words.filter((word) => word.length > 3 && !common.has(word)).map((word) => word.replace(/s$/, '')),
    ...pairs,
  ])
}
