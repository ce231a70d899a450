import { knownIntrusions } from '#lib/domain/intrusion-map.ts'
import type { Rule } from './rule.ts'

export const unconsideredIntrusions: Rule = {
  rule: 'unconsidered-intrusion',
  why: 'Practitioners seldom think of the intrusions that come with what an AI can do and needs, unless they are named.',
  source: 'Lee et al. 2024, 4.1 and 5.1',
  findings: ({ storyboards }) =>
    storyboards.flatMap(({ model, intrusions }, index) =>
      knownIntrusions(model)
        .filter(({ kind }) => !intrusions.some((one) => one.kind === kind))
        .map(({ kind, from, reason, source }) => ({
          path: ['storyboards', index, 'intrusions'],
          message: `“${kind}” is not considered, which comes with “${from}”: ${reason} (${source})`,
        })),
    ),
}
