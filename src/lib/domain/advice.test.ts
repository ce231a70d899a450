import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { advice, type Remark, rules } from './advice.ts'
import { faultReasons } from './advice/fault-reasons.ts'
import { Study } from './study.ts'
import { waivableFaults } from './waiver.ts'

const blocks = ({ level, waived }: Remark) => level === 'fault' && waived === undefined
const faults = (study: Study) => advice(study).filter(({ level }) => level === 'fault')
const told = (study: Study) => faults(study).map(({ rule, message }) => `${rule}: ${message}`)

/** A copy of the sample with something else at one path, or without it where that is undefined. */
function damaged(path: (string | number)[], value: unknown, study: Study = sampleStudy()): Study {
  const copy = structuredClone(study)
  const parent = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], copy)
  const [place, last] = [parent as Record<string, unknown>, String(path.at(-1))]
  if (value === undefined) Reflect.deleteProperty(place, last)
  else place[last] = value
  return copy
}

function paths(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [path]
  const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value)
  return [path, ...steps.flatMap((step) => paths((value as Record<string | number, unknown>)[step], [...path, step]))]
}

describe('the faults', () => {
  it('are none in a whole study', () => {
    expect(faults(sampleStudy())).toEqual([])
  })

  it.each<[string, (string | number)[], unknown, string]>([
    ['an empty caption', ['storyboards', 0, 'panels', 1, 'caption'], '', 'missing-text: The caption is missing'],
    [
      'an empty text equivalent',
      ['storyboards', 0, 'panels', 1, 'text'],
      ' ',
      'no-text-equivalent: The text equivalent is missing',
    ],
    [
      'an empty flow parameter',
      ['storyboards', 0, 'flows', 0, 'transmissionPrinciple'],
      '',
      'flow-parameter: The transmission principle is missing',
    ],
    [
      'a flow parameter that is not there',
      ['storyboards', 0, 'flows', 0, 'sender'],
      undefined,
      'flow-parameter: The sender is missing',
    ],
    ['no flow', ['storyboards', 0, 'flows'], [], 'flow-parameter: There are no flows yet'],
    ['no panels', ['storyboards', 0, 'panels'], [], 'wrong-value: There are no panels yet'],
    ['an empty consent', ['consent', 'agree'], '', 'no-consent: The sentence that people agree to is missing'],
    ['an empty code', ['groups', 0, 'code'], '', 'missing-text: The code is missing'],
    [
      'a bad code',
      ['groups', 0, 'code'],
      'A b',
      'wrong-value: The code must start with a small letter and hold only a–z, 0–9 and _, 32 characters at most',
    ],
    [
      'a label too few',
      ['items', 1, 'labels'],
      ['low'],
      'wrong-value: The list of labels needs one label for each point of the scale',
    ],
    ['an empty label', ['items', 1, 'labels', 2], '', 'missing-text: Label 3 is missing'],
    [
      'a caption that is too long',
      ['storyboards', 0, 'panels', 0, 'caption'],
      'x'.repeat(300),
      'wrong-value: The caption is longer than 240 characters',
    ],
    ['a field that is not known', ['mood'], 'high', 'wrong-value: “mood” is not a field that is known here'],
    [
      'somebody beside nobody',
      ['storyboards', 0, 'panels', 0, 'scene', 'people'],
      [{ who: 'one', beside: 'nobody', pose: 'stands', gesture: 'rests', face: 'neutral', facing: 'left' }],
      'wrong-value: Nothing here is called "nobody"',
    ],
    [
      'an unknown concept',
      ['storyboards', 4, 'concept'],
      'nowhere',
      'unknown-concept: The concept names no concept of this study',
    ],
    [
      'the status quo left out',
      ['storyboards', 4, 'tilt'],
      'balanced',
      'no-status-quo: The study needs the status quo as a concept of its own',
    ],
    [
      'a concept at one tilt',
      ['storyboards', 1, 'tilt'],
      'balanced',
      'both-tilts: "coach" has no storyboard that is privacy-first',
    ],
  ])('say plainly what is wrong: %s', (_, path, value, expected) => {
    expect(told(damaged(path, value))).toContain(expected)
  })

  it('are all told of a draft that has hardly begun, and none of it throws', () => {
    const blank = sampleStudy()
    const begun = { ...blank, title: '', groups: [], items: [], storyboards: [], concepts: blank.concepts.slice(0, 1) }
    expect(told(begun)).toEqual([
      'missing-text: The title is missing',
      'wrong-value: The list of groups needs at least two groups',
      'wrong-value: There are no items yet',
      'wrong-value: There are no storyboards yet',
      'both-tilts: "coach" has no storyboard',
      'single-concept: The study needs at least two competing concepts beside the status quo',
      'no-status-quo: The study needs the status quo as a concept of its own',
    ])
  })

  it('stand in the list exactly when publishing would refuse, however a study is damaged', () => {
    const whole = sampleStudy({ waivers: [{ rule: 'no-status-quo', at: 'coach', reason: 'There is none.' }] })
    const places = paths(whole).slice(1)
    const values = [
      '',
      ' ',
      'x',
      'coach',
      'today',
      'status-quo',
      'balanced',
      'constructor',
      0,
      3,
      null,
      [],
      {},
      ['x'],
      true,
      undefined,
    ]
    const damage = fc.record({ path: fc.constantFrom(...places), value: fc.constantFrom(...values, 'x'.repeat(2000)) })
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const study = damages.reduce((at, { path, value }) => {
          try {
            return damaged(path, value, at)
          } catch {
            return at // an earlier damage has taken this place away
          }
        }, whole)
        expect(advice(study).some(blocks)).toBe(!Study.safeParse(study).success)
      }),
      { numRuns: 400 },
    )
  })
})

describe('an answer', () => {
  const withoutToday = {
    storyboards: sampleStudy().storyboards.slice(0, 4),
    concepts: sampleStudy().concepts.slice(0, 2),
  }
  const waiver = { rule: 'no-status-quo', reason: 'Nothing like it exists.' }

  it('waives the status quo, which stays in the list with the reason', () => {
    const study = { ...sampleStudy(), ...withoutToday, waivers: [waiver] }
    expect(faults(study)).toMatchObject([{ rule: 'no-status-quo', waived: 'Nothing like it exists.' }])
    expect(Study.safeParse(study).success).toBe(true)
  })

  it('waives no other fault', () => {
    const study = { ...sampleStudy(), ...withoutToday, concepts: sampleStudy().concepts }
    const waivers = ['both-tilts', 'missing-text', 'no-consent'].map((rule) => ({ rule, reason: 'No.' }))
    const found = faults({ ...damaged(['consent', 'pay'], '', study), waivers: [waiver, ...waivers] })
    expect(found.filter(blocks).map(({ rule }) => rule)).toEqual(['no-consent', 'both-tilts'])
  })

  it('that names a place holds there alone', () => {
    const panels = (at: number) =>
      advice({ ...sampleStudy(), waivers: [{ rule: 'panel-count', at: 'coach_a', reason: 'Short.' }] }).find(
        ({ rule, path }) => rule === 'panel-count' && path[1] === at,
      )
    expect(panels(0)).toMatchObject({ waived: 'Short.' })
    expect(panels(1)).not.toHaveProperty('waived')
  })

  it('that names a concept holds for all its storyboards', () => {
    const found = advice({ ...sampleStudy(), waivers: [{ rule: 'panel-count', at: 'coach', reason: 'Short.' }] })
    const answered = found.filter(({ rule, waived }) => rule === 'panel-count' && waived !== undefined)
    expect(answered.map(({ path }) => path[1])).toEqual([0, 1])
  })
})

describe('an answer to nothing', () => {
  const idle = (waiver: { rule: string; at?: string }) =>
    advice({ ...sampleStudy(), waivers: [{ ...waiver, reason: 'So.' }] }).filter(({ rule }) => rule === 'idle-waiver')

  it('is remarked, so that a slip of the pen is seen', () => {
    expect(idle({ rule: 'panel-cuont' })).toMatchObject([
      { path: ['waivers', 0], message: 'Nothing is remarked by the rule “panel-cuont”' },
    ])
    expect(idle({ rule: 'panel-count', at: 'coach_z' })).toMatchObject([
      { message: 'Nothing at “coach_z” is remarked by the rule “panel-count”' },
    ])
    expect(idle({ rule: 'both-tilts' })).toHaveLength(1)
    expect(idle({ rule: 'panel-count', at: 'coach_a' })).toEqual([])
  })

  it('is remarked where it is given to a fault that may not be waived', () => {
    const study = damaged(['storyboards', 1, 'tilt'], 'balanced')
    const rules = advice({ ...study, waivers: [{ rule: 'both-tilts', reason: 'No.' }] }).map(({ rule }) => rule)
    expect(rules).toContain('both-tilts')
    expect(rules).toContain('idle-waiver')
  })
})

describe('every rule', () => {
  it('has a name of its own, a reason of one sentence and a source', () => {
    const names = [...rules.map(({ rule }) => rule), ...Object.keys(faultReasons)]
    expect(new Set(names).size).toBe(names.length)
    for (const { rule, why, source } of [
      ...rules,
      ...Object.entries(faultReasons).map(([rule, one]) => ({ rule, ...one })),
    ]) {
      expect(rule).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expect(why, rule).toMatch(/^[A-Z][^.]+\.$/)
      expect(source, rule).not.toBe('')
    }
    for (const rule of waivableFaults) expect(faultReasons).toHaveProperty(rule)
  })
})

it('advice comes after faults', () => {
  const levels = advice(damaged(['title'], '')).map(({ level }) => level)
  expect(levels).toEqual([...levels].sort((a, b) => (a === b ? 0 : a === 'fault' ? -1 : 1)))
  expect(new Set(levels)).toEqual(new Set(['fault', 'advice']))
})
