import type { Panel } from '#lib/domain/panel.ts'
import { wordsIn } from './language.ts'
import { opposed } from './opposed.ts'
import type { Rule } from './rule.ts'

/** Captions that share more than this of their words say the same. */
const alike = 0.9

/**
 * What is checked: whether at least two panels of the opposed drawings of a concept differ, in picture or caption. One
 * panel that both begin with, and the like, is welcome.
 */
export const samePanels: Rule = {
  rule: 'same-panels',
  why: 'What pulls apart must be seen in the story, not in its description.',
  source: 'Lee et al. 2024, 5.4',
  findings: (study) =>
    opposed(study).flatMap(({ first, second, index }) => {
      const different = second.panels.filter((panel) => !first.panels.some((other) => areAlike(panel, other)))
      return second.panels.length > 1 && first.panels.length > 1 && different.length < 2
        ? [
            {
              path: ['storyboards', index, 'panels'],
              message: `All panels but ${different.length === 0 ? 'none' : 'one'} tell the same as those of ${first.code}`,
            },
          ]
        : []
    }),
}

const areAlike = (a: Panel, b: Panel) =>
  a.picture === b.picture && share(a.caption, b.caption) > alike && JSON.stringify(a.scene) === JSON.stringify(b.scene)

/** The words that two texts share, of all words of both. */
function share(a: string, b: string): number {
  const [one, other] = [new Set(wordsIn(a.toLowerCase())), new Set(wordsIn(b.toLowerCase()))]
  const all = new Set([...one, ...other]).size
  return all === 0 ? 1 : [...one].filter((word) => other.has(word)).length / all
}
