import { describe, expect, test } from 'vitest'
import { frontFinding } from './findings-fronts.ts'
import { importanceFinding, importanceOverview } from './findings-importance.ts'
import { leaningFinding, leaningOverview } from './findings-leanings.ts'
import { shiftCautions, shiftFinding } from './findings-shifts.ts'
import { told } from './told.ts'
import type { WeighedLeaning, WeighedShift } from './weighed.ts'

const naming = {
  group: (code: string) => code.toUpperCase(),
  concept: (code: string) => code,
  storyboard: (code: string) => code,
}
const shift = (group: string, value: number, interval: [number, number] | null, people = 12): WeighedShift => ({
  group,
  concept: 'coach',
  item: 'utility',
  keptBack: false,
  performanceFirst: { n: people, mean: 5 },
  privacyFirst: { n: people, mean: 5 - value },
  shift: value,
  interval,
  moved: interval ? { n: people, higher: 9, lower: 2 } : null,
})

describe('a shift in words', () => {
  test('says in how many groups which way is sure, for how many it is open, and who is kept back', () => {
    const all: WeighedShift[] = [
      shift('a', 1.24, [0.5, 2]),
      shift('b', 0.3, [-0.4, 1]),
      shift('c', 2, null),
      { group: 'd', concept: 'coach', item: 'utility', keptBack: true },
    ]
    expect(shiftFinding(all, naming)).toBe(
      'Drawn performance-first, “coach” seems more useful to 1 of 3 groups shown: A (+1.2, 95 % 0.5 to 2.0; 9 of 12 people rate it higher, 2 lower). To B the direction is open. Too few people for a range: C. Whether the groups differ in this is open: their ranges overlap. Kept back: D.',
    )
  })

  test('of several groups gives the figures of the one it changes most, and the others by name', () => {
    const both = [shift('a', 1.2, [0.5, 2]), shift('b', 2.2, [1.5, 3]), shift('c', -1, [-2, -0.2])]
    expect(shiftFinding(both, naming)).toContain(
      'seems more useful to 2 of 3 groups shown: A and B, most to B (+2.2, 95 % 1.5 to 3.0; 9 of 12 people rate it higher, 2 lower); and less useful to 1 of 3 groups shown: C (−1.0,',
    )
    expect(shiftFinding([shift('a', 0.2, [-0.5, 1])], naming)).toBe(
      'Drawn performance-first, “coach” seems neither surely more nor surely less useful to the one group shown.',
    )
  })

  test('says that groups go apart only where their ranges do, and that they go opposite ways where both are sure', () => {
    const apart = (low: [number, number]) => shiftFinding([shift('a', 2, [1, 3]), shift('b', 0, low)], naming)
    expect(apart([-2, -0.5])).toContain('the ranges of A and B lie apart, in opposite directions.')
    expect(apart([0.1, 0.9])).toContain('the ranges of A and B lie apart.')
    expect(apart([0.1, 1])).toContain('open: their ranges overlap')
  })

  test('says once whose ranges are too narrow, of few people at an end of the scale', () => {
    const at = (group: string, mean: number, people: number, interval: [number, number] | null = [0.2, 0.8]) => ({
      ...shift(group, 0.5, interval, people),
      performanceFirst: { n: people, mean },
      privacyFirst: { n: people, mean: 6.1 },
    })
    const cautions = (all: WeighedShift[]) => shiftCautions(all, naming, () => ({ lowest: 1, highest: 7 }))
    const told = cautions([
      at('a', 6.5, 12),
      at('a', 6.6, 12),
      at('b', 6.5, 20),
      at('c', 5.9, 12),
      at('d', 6.1, 8),
      shift('e', 0.5, [0.2, 0.8]),
    ])
    expect(told).toMatch(/92 of 100 studies, instead of 95\. So it is here and there for A and D\.$/)
    expect(cautions([at('b', 6.5, 20), at('a', 6.5, 12, null)])).toBe('')
  })

  test('of groups that cannot be compared says so', () => {
    const none = { ...shift('a', 0, null), shift: null } as WeighedShift
    expect(shiftFinding([none], naming)).toBe('How useful “coach” seems at either tilt cannot be compared yet.')
  })
})

const weights = (group: string, lead: [number, number] | null) => ({
  group,
  storyboards: 5,
  of: 5,
  people: 12,
  rows: 60,
  utility: 0.4,
  intrusiveness: -0.5,
  lead: -0.1,
  rSquared: 0.8,
  intervals: { utility: [0.2, 0.6] as [number, number], intrusiveness: null, lead },
})

test('what acceptability goes with is told by the range of the lead, and left open where that holds 0', () => {
  const all = [weights('a', [-0.4, -0.1]), weights('b', [-0.4, 0.2]), weights('c', [0.1, 0.3])]
  expect(importanceOverview(all)).toBe(
    'What goes more closely with acceptable, of 3 groups shown: it is how intrusive a storyboard seems in 1, it is how useful a storyboard seems in 1 and it is open in 1 which of the two it is.',
  )
  expect(importanceFinding(all[0]!, naming)).toMatch(/^A: .* more with how intrusive it seems than with how useful/)
  expect(importanceFinding(all[1]!, naming)).toMatch(/^B: it is open which of the two/)
  expect(importanceFinding({ group: 'd', storyboards: 0, of: 5, people: null }, naming)).toMatch(/^D: kept back/)
})

const leaning = (group: string, privacy: number, performance: number, pHolm: number): WeighedLeaning => ({
  group,
  n: privacy + performance + 1,
  privacy,
  performance,
  neither: 1,
  p: pHolm,
  pHolm,
})

test('leanings are k of n, with what chance could do beside them', () => {
  const all: WeighedLeaning[] = [leaning('a', 10, 1, 0.012), leaning('b', 3, 5, 0.7), { group: 'c', n: null }]
  expect(leaningFinding(all[0]!, naming)).toBe(
    'A: 10 of 12 people lean to privacy, 1 of 12 to how well it works, 1 stands between. Chance alone would hardly set the sides so far apart.',
  )
  expect(leaningFinding(all[1]!, naming)).toContain('Chance alone could set the sides so far apart.')
  expect(leaningFinding(all[2]!, naming)).toBe('C: kept back.')
  expect(leaningOverview(all)).toBe(
    'Asked outright what should weigh more, of 2 groups shown: people of 1 lean to privacy by more than chance would give and in 1 the sides are no further apart than chance could set them.',
  )
})

test('a front names what beats the others and how surely, and is not told where something is kept back', () => {
  const place = (concept: string, utility: number, intrusiveness: number, front: boolean, share: number) => ({
    concept,
    utility,
    intrusiveness,
    front,
    share,
  })
  const concepts = [
    place('coach', 6, 4, true, 0.996),
    place('climate', 5, 5, false, 0.02),
    place('today', 2, 1, true, 1),
  ]
  expect(frontFinding({ group: 'a', concepts }, naming)).toBe(
    'A: 2 of 3 concepts are beaten by no other: “coach” (in 100 of 100 draws) and “today” (in 100 of 100 draws). “climate” is beaten by “coach”, in 2 of 100 draws by none.',
  )
  expect(frontFinding({ group: 'a', concepts: null }, naming)).toContain('kept back')
})

test('no sentence says majority, NaN or undefined, whatever is missing', () => {
  const none = {
    ...weights('a', null),
    utility: null,
    intrusiveness: null,
    lead: null,
    rSquared: null,
  }
  const said = [
    shiftFinding([], naming),
    importanceFinding(none, naming),
    importanceOverview([]),
    leaningOverview([]),
    leaningFinding({ group: 'a', n: 0, privacy: 0, performance: 0, neither: 0, p: null, pHolm: null }, naming),
    frontFinding({ group: 'a', concepts: [] }, naming),
  ].join(' ')
  expect(said).not.toMatch(/majority|NaN|undefined|null|Infinity/)
})

test('numbers have a true minus, and none where they round to nothing', () => {
  expect([told(-0.04), told(0.04, 1, true), told(-1.25), told(2, 1, true), told(null)]).toEqual([
    '0.0',
    '0.0',
    '−1.3',
    '+2.0',
    '–',
  ])
})
