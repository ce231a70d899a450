import type { Expression } from '#lib/domain/character.ts'
import type { Finding, Rule } from './rule.ts'

const troubled: Expression[] = ['worried', 'tired', 'puzzled', 'surprised', 'sad', 'stern']

/**
 * What is checked: the faces. Where all panels are drawn, somebody looks content in one and somebody looks otherwise than
 * content or neutral in one. A gain or a price that no face shows must be answered for.
 */
export const oneSided: Rule = {
  rule: 'one-sided',
  why: 'A story with a gain and no price, or a price and no gain, tells people what to answer.',
  source: 'Lee et al. 2024, 5.4',
  findings: ({ storyboards }) =>
    storyboards.flatMap(({ panels }, index): Finding[] => {
      const faces = panels.flatMap(({ scene }) => scene?.people.map(({ face }) => face) ?? [])
      if (faces.length === 0 || panels.some(({ scene }) => scene === undefined)) return []
      const path = ['storyboards', index, 'panels']
      if (!faces.includes('content')) return [{ path, message: 'Nobody looks content: is there no gain to be seen?' }]
      if (!faces.some((face) => troubled.includes(face)))
        return [{ path, message: 'Nobody looks troubled: is there no price to be seen?' }]
      return []
    }),
}
