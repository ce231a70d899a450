import { expect, test } from 'vitest'
import { frontShare } from './front-share.ts'
import type { Rating } from './rating.ts'
import { uniform } from './uniform.ts'

const concepts = [
  { concept: 'coach', storyboards: ['coach_a', 'coach_b'] },
  { concept: 'climate', storyboards: ['climate_a'] },
  { concept: 'today', storyboards: ['today_a'] },
]

/** People with a utility and an intrusiveness of each storyboard. */
const rated = (people: number, of: (person: number) => Record<string, [number, number]>): Rating[] =>
  Array.from({ length: people }, (_, person) =>
    Object.entries(of(person)).flatMap(([storyboard, [utility, intrusiveness]]) =>
      Object.entries({ utility, intrusiveness }).map(([item, value]) => ({
        participant: `p${person}`,
        group: 'g',
        storyboard,
        item,
        value,
      })),
    ),
  ).flat()

test('a concept stands at the mean of its drawings, and is beaten by one that is more useful and less intrusive', () => {
  const all = rated(10, () => ({ coach_a: [7, 5], coach_b: [5, 3], climate_a: [5, 5], today_a: [2, 1] }))
  expect(frontShare(all, concepts, 200, uniform(1))).toEqual([
    { concept: 'coach', utility: 6, intrusiveness: 4, front: true, share: 1 },
    { concept: 'climate', utility: 5, intrusiveness: 5, front: false, share: 0 },
    { concept: 'today', utility: 2, intrusiveness: 1, front: true, share: 1 },
  ])
})

test('where people are of two minds, it is nearly a toss whether a concept is beaten', () => {
  const split = rated(20, (person) => ({
    coach_a: [person % 2 ? 7 : 3, 4],
    coach_b: [person % 2 ? 7 : 3, 4],
    climate_a: [person % 2 ? 3 : 7, 4],
    today_a: [1, 1],
  }))
  const [coach, climate] = frontShare(split, concepts, 2000, uniform(1))
  for (const one of [coach!, climate!]) expect(Math.abs(one.share! - 0.58)).toBeLessThan(0.1)
})

test('a concept with a drawing that nobody rated has no place and beats nothing, and few people are not drawn from', () => {
  const few = rated(7, () => ({ coach_a: [7, 1], climate_a: [5, 5], today_a: [2, 1] }))
  expect(frontShare(few, concepts, 200, uniform(1))).toEqual([
    { concept: 'coach', utility: null, intrusiveness: null, front: null, share: null },
    { concept: 'climate', utility: 5, intrusiveness: 5, front: true, share: null },
    { concept: 'today', utility: 2, intrusiveness: 1, front: true, share: null },
  ])
})

test('the order of the ratings moves no draw', () => {
  const all = rated(12, (person) => ({
    coach_a: [1 + (person % 7), 3],
    coach_b: [4, 1 + (person % 5)],
    climate_a: [4, 3],
    today_a: [2, 2],
  }))
  const found = frontShare(all, concepts, 200, uniform(1))
  expect(frontShare(all.toReversed(), concepts, 200, uniform(1))).toEqual(found)
})

test('one person fewer is drawn than there are, so that draws vary as other people would', () => {
  // Climate is beaten where the one person is drawn who finds the coach more useful: not so in (7/8)^7 of the draws.
  const one = rated(8, (person) => ({
    coach_a: [person === 0 ? 7 : 4, 4],
    coach_b: [4, 4],
    climate_a: [4, 4],
    today_a: [1, 4],
  }))
  const [, climate] = frontShare(one, concepts, 4000, uniform(1))
  expect(Math.abs(climate!.share! - 0.393)).toBeLessThan(0.025)
})
