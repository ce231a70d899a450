import { keepsApart } from '#lib/domain/arrangement.ts'
import { seenPerPerson, spreadOf } from '#lib/domain/seen.ts'
import type { Rule } from './rule.ts'

/** Where the drawings of a concept cannot be kept apart, or a person cannot see all of them. */
export const tiltsTogether: Rule = {
  rule: 'tilts-together',
  why: 'Somebody who sees two drawings of a concept one right after the other compares them, and answers the comparison.',
  source: 'our choice',
  findings: (study) => {
    if (study.tilts !== 'within') return []
    const codes = study.storyboards.map(({ code }) => code)
    const seen = seenPerPerson(study)
    const spread = spreadOf(study, codes)
    const sizes = [...Map.groupBy(spread.concepts, (one) => one).values()].map((same) => same.length)
    const few = `${seen} storyboard${seen === 1 ? '' : 's'} a person`
    if (!keepsApart(spread))
      return [{ path: ['tilts'], message: `With ${few}, drawings of a concept come one right after the other` }]
    const whole = sizes.every((size) => size === sizes[0] && seen % size === 0)
    if (seen === codes.length || whole) return []
    return [{ path: ['showPerPerson'], message: `With ${few}, some see one drawing alone of one or two concepts` }]
  },
}
