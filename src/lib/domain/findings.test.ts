import { describe, expect, test } from 'vitest'
import { type Wording, coverage, finding, halves, overview, versions } from './findings.ts'
import type { Spot } from './results.ts'

const wording: Wording = {
  labels: ['none', 'little', 'some', 'middling', 'fair', 'much', 'full'],
  lowest: 1,
  storyboard: () => 'Coach',
  group: (code) => ({ staff: 'Staff', boss: 'Managers' })[code] ?? code,
}

const cell = (group: string, counts: number[], median: number, agreement = 0.5) => ({
  group,
  n: counts.reduce((a, b) => a + b),
  counts,
  mean: median,
  median,
  pci2Unbiased: 0.5,
  agreement,
})

const spot = (changes: Partial<Spot> = {}): Spot => ({
  storyboard: 'coach',
  item: 'utility',
  verdict: 'undecided',
  n: 12,
  shareAdjusted: 0.1,
  shareEqualVoice: null,
  shareInterval: null,
  p: 0.3,
  conflict: null,
  divided: [],
  apart: null,
  cells: [cell('staff', [3, 2, 1, 0, 0, 0, 0], 1), cell('boss', [0, 0, 0, 1, 0, 2, 3], 6)],
  voices: [],
  ...changes,
})

const verdicts = ['agreement', 'groups-differ', 'divided-within', 'both', 'undecided', 'too-few'] as const

describe('what is said of the results', () => {
  test('never speaks of a majority, and calls undecided by its name', () => {
    const all = verdicts.map((verdict) => finding(spot({ verdict }), wording))
    expect(all.join(' ')).not.toMatch(/majority|most people|significant|outlier/i)
    expect(all[4]).toContain('This is not agreement')
    expect(all[4]).not.toContain('much alike')
  })

  test('gives each verdict words of its own', () => {
    expect(new Set(verdicts.map((verdict) => finding(spot({ verdict }), wording))).size).toBe(verdicts.length)
  })

  test('says between which answers groups differ, and who stands apart when that is hardly chance', () => {
    const apart = { group: 'boss', delta: 0.8, sure: true }
    const told = finding(spot({ verdict: 'groups-differ', apart }), wording)
    expect(told).toContain('from “none” (Staff) to “much” (Managers)')
    expect(told).toContain('Managers tend to answer higher than the others')
    expect(told).toContain('how completely is hard to tell from so few people.')
    const nearer = spot({ verdict: 'groups-differ', apart: { ...apart, delta: 0.5 } })
    expect(finding(nearer, wording)).toContain('higher than the others.')
    expect(finding(spot({ verdict: 'groups-differ', apart: { ...apart, sure: false } }), wording)).not.toContain('tend')
  })

  test('says how a divided group divides, as k of n', () => {
    const cells = [cell('staff', [4, 0, 0, 0, 0, 0, 5], 4, -0.9), { group: 'boss', n: null }]
    expect(finding(spot({ verdict: 'divided-within', cells, divided: ['staff'] }), wording)).toContain(
      'Staff seem divided among themselves about “Coach”: 4 of 9 answer on the side of “none”, 5 of 9 on the side of “full”',
    )
  })

  test('names every divided group, and says “all” only where none is kept back', () => {
    const cells = [cell('staff', [4, 0, 0, 0, 0, 0, 5], 4), cell('boss', [3, 0, 0, 0, 0, 0, 3], 4)]
    const both: Partial<Spot> = { verdict: 'divided-within', cells, divided: ['staff', 'boss'] }
    expect(finding(spot(both), wording)).toContain(
      'Both groups seem divided among themselves about “Coach”. On the side of “none” and on the side of “full” answer: Staff 4 of 9 and 5 of 9; Managers 3 of 6 and 3 of 6.',
    )
    const beside = spot({ ...both, cells: [...cells, { group: 'others', n: null }] })
    expect(finding(beside, wording)).toContain('Staff and Managers seem divided')
  })

  test('sets the distribution beside every verdict that rests on answers', () => {
    expect(finding(spot(), wording)).toContain(
      'Of the 12 people who gave a rating, 6 answer below the middle of the scale, 1 on it, 5 above.',
    )
    expect(finding(spot({ verdict: 'too-few', n: 0, cells: [] }), wording)).not.toContain('Of the 0')
  })

  test('counts a storyboard that is both on either side', () => {
    expect(overview([spot({ verdict: 'both' }), spot({ verdict: 'agreement' })])).toBe(
      'Of 2 storyboards, the groups seem to differ about 1, at least one group seems divided within about 1 and the groups answer much alike about 1.',
    )
  })

  test('tells who is there, who is kept back and who is missing, without a total that gives the small group away', () => {
    const groups = [
      { code: 'a', name: 'Staff', people: 12 },
      { code: 'b', name: 'Legal', people: null },
      { code: 'c', name: 'Others', people: 0 },
    ]
    expect(coverage(groups, [])).toEqual([
      '12 people of one group are in these figures: Staff (12).',
      'Kept back, as fewer than five of their people are in the figures: Legal.',
      'Nobody yet, so that their view is missing: Others.',
    ])
    expect(coverage([{ code: 'b', name: 'Legal', people: null }], [])[0]).toContain(
      'nothing of what they said is shown',
    )
    expect(coverage([{ code: 'c', name: 'Others', people: 0 }], [])).toEqual(['Nobody has answered yet.'])
  })

  test('names a group that is kept back in places, with every reason that there may be', () => {
    const groups = ['a', 'b'].map((code) => ({ code, name: code.toUpperCase(), people: 6 }))
    const cells = [cell('a', [6, 0, 0, 0, 0, 0, 0], 1), { group: 'b', n: null }]
    expect(coverage(groups, [spot({ cells })])[1]).toBe(
      'Kept back in places: B. There, fewer than five of them answered, or all of few gave the same answer, or a small group could be made out by comparing.',
    )
  })

  test('says which version is shown once there are two, and where the answers to the earlier one are', () => {
    expect(versions(1, 0)).toEqual([])
    expect(versions(2, 5)).toEqual([
      'This page shows version 2 only. 5 or more people answered version 1; their answers stand in the exports.',
    ])
    expect(versions(3, null)[0]).toContain('Fewer than five people answered earlier versions')
    expect(coverage([{ code: 'c', name: 'Others', people: 0 }], [], 2)).toEqual(['Nobody has answered version 2 yet.'])
  })

  test('has no middle on a scale with an even number of points', () => {
    expect(halves([1, 2, 3, 4])).toEqual({ below: 3, above: 7, middle: null })
    expect(halves([1, 2, 3])).toEqual({ below: 1, above: 3, middle: 2 })
  })
})
