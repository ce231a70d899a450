import { expect, test } from 'vitest'
import { answerFault } from '#lib/domain/answer.ts'
import type { Pattern } from '#lib/domain/simulation.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { simulatedAnswers } from './simulated-answers.ts'

const plain = sampleStudy()
const study = sampleStudy({ items: [...plain.items, { code: 'bothers', kind: 'panel', text: 'Which picture?' }] })
const storyboards = study.storyboards.map(({ code }) => code)
const groups = study.groups.map(({ code }) => code)
const rated = study.items.find((item) => item.kind === 'rating' && item.code !== 'intrusiveness')!.code

/** The ratings of forty people of each group, by group. */
function ratings(pattern: Pattern, storyboard: string): number[][] {
  return groups.map((group) =>
    Array.from({ length: 40 }, (_, number) =>
      simulatedAnswers(study, { perGroup: 40, seed: 3, pattern }, { group, number }, storyboard),
    ).flatMap((answers) => answers.find(({ item }) => item === rated)?.value ?? []),
  )
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const spread = (values: number[]) => Math.max(...values) - Math.min(...values)

test('every simulated answer is one that a person could have given', () => {
  const faults = groups.flatMap((group) =>
    storyboards.flatMap((storyboard) =>
      simulatedAnswers(study, { perGroup: 1, seed: 1, pattern: 'mixed' }, { group, number: 0 }, storyboard).flatMap(
        (answer) => answerFault(study, storyboards, answer) ?? [],
      ),
    ),
  )
  expect(faults).toEqual([])
})

test('some people point at a picture, each picture among them, and others at none', () => {
  const marks = Array.from({ length: 60 }, (_, number) =>
    simulatedAnswers(study, { perGroup: 60, seed: 1, pattern: 'mixed' }, { group: 'staff', number }, 'coach_a').find(
      ({ item }) => item === 'bothers',
    ),
  ).map((answer) => answer?.panel ?? answer?.skipped)
  expect(new Set(marks)).toEqual(new Set([1, 2, 'declined']))
})

test('in consensus the groups lie within half a point of each other', () => {
  for (const storyboard of storyboards) expect(spread(ratings('consensus', storyboard).map(mean))).toBeLessThan(0.5)
})

test('where groups differ, the outermost two are four points apart and each group keeps together', () => {
  for (const storyboard of storyboards) {
    const byGroup = ratings('groups-differ', storyboard)
    expect(spread(byGroup.map(mean))).toBeGreaterThan(4)
    for (const group of byGroup) expect(spread(group)).toBeLessThanOrEqual(4)
  }
})

test('divided groups leave the middle all but empty, alike in every group', () => {
  for (const storyboard of storyboards) {
    const byGroup = ratings('divided', storyboard)
    expect(spread(byGroup.map(mean))).toBeLessThan(1)
    for (const group of byGroup) {
      expect(group.filter((value) => value === 4).length).toBeLessThanOrEqual(2)
      expect(spread(group)).toBe(6)
    }
  }
})

test('some cannot say and some decline', () => {
  const all = Array.from({ length: 200 }, (_, number) =>
    simulatedAnswers(
      study,
      { perGroup: 200, seed: 1, pattern: 'consensus' },
      { group: groups[0]!, number },
      storyboards[0]!,
    ),
  ).flat()
  const skipped = all.filter(({ item }) => item === rated).map((answer) => answer.skipped)
  expect(skipped.filter((reason) => reason === 'cant-say').length).toBeGreaterThan(0)
  expect(skipped.filter((reason) => reason === 'declined').length).toBeGreaterThan(0)
})

test('one more person changes nobody else’s answers', () => {
  const person = { group: groups[0]!, number: 2 }
  const answers = (perGroup: number) =>
    simulatedAnswers(study, { perGroup, seed: 5, pattern: 'mixed' }, person, storyboards[0]!)
  expect(answers(3)).toEqual(answers(4))
})
