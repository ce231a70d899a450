import { expect, test } from 'vitest'
import type { Reliability } from '#analysis/report-format.ts'
import { type Likeness, alphaOf, likenessFinding, whyNone } from './likeness.ts'

const naming = { group: (code: string) => code, concept: (code: string) => code, storyboard: (code: string) => code }

const alike = (raters: number, alphaOrdinal: number, kendallW: number | null, storyboards = 5): Reliability => ({
  ...{ raters, storyboards, alphaOrdinal, alphaInterval: alphaOrdinal, kendallW },
})
const hidden: Reliability = {
  ...{
    raters: null,
    ratersAbsent: 'hidden',
    storyboards: null,
    alphaOrdinal: null,
    alphaInterval: null,
    kendallW: null,
  },
}

const of = (groups: Record<string, Reliability>, all: Reliability): Likeness => ({
  item: 'acceptability',
  all,
  groups: Object.entries(groups).map(([group, figures]) => ({ group, figures })),
})

test('people who are more alike within their group than all together are told by group, with what that proves', () => {
  const groups = {
    users: alike(12, 0.23, 0.3),
    makers: alike(9, 0.1, null),
    legal: alike(8, 0.19, 0.4),
    others: hidden,
  }
  expect(likenessFinding(of(groups, alike(29, 0.1416, 0.2)), naming)).toEqual([
    'Over 29 people of the groups shown, alpha is 0.14: 1 would be all alike, 0 is what chance gives.',
    'Those who rated every storyboard put them in the same order by 0.20 (Kendall’s W, 0 to 1).',
    'People are more alike within their group than all together in 2 of 3 groups: users (0.23) and legal (0.19).',
    'These figures have no range and move much with few people or few storyboards: a small difference between them says nothing.',
    'Kept back at a storyboard, and so in no figure here: others.',
  ])
})

test('a figure that does not exist says why, and one storyboard alone tells nothing', () => {
  expect(likenessFinding(of({ others: hidden }, hidden), naming)[0]).toMatch(
    /cannot be said of all together: kept back/,
  )
  expect(alphaOf(alike(12, 0.4, null, 1))).toBeNull()
  expect(whyNone(alike(12, 0.4, null, 1))).toBe('one storyboard')
  expect(whyNone({ ...alike(0, 0, null), alphaOrdinal: null })).toBe('no answers')
  const constant: Reliability = { ...alike(12, 0, null), alphaOrdinal: null, alphaOrdinalAbsent: 'no-variation' }
  expect(whyNone(constant)).toBe('all the same')
})
