import type { Look } from '#lib/domain/character.ts'
import type { Rule } from './rule.ts'

/** What a person looks like is the cast's look with the panel's over it; the first panel is what the others must follow. */
export const differentLooks: Rule = {
  rule: 'different-look',
  why: 'The same person must look the same in every panel, or people see somebody else.',
  source: 'our choice',
  findings({ storyboards, cast }) {
    const seen = new Map<string, string>()
    return storyboards.flatMap(({ panels }, index) =>
      panels.flatMap(({ scene }, panel) =>
        (scene?.people ?? []).flatMap(({ who, look }, person) => {
          const dressed = Object.hasOwn(cast, who) ? cast[who] : undefined
          const described = written({ ...dressed, ...look })
          const first = dressed ? written(dressed) : (seen.get(who) ?? described)
          seen.set(who, first)
          const path = ['storyboards', index, 'panels', panel, 'scene', 'people', person, 'look']
          const before = dressed ? 'in the cast' : 'in the panels before'
          return described === first ? [] : [{ path, message: `“${who}” looks different here than ${before}` }]
        }),
      ),
    )
  },
}

const written = (look: Look) => JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)))
