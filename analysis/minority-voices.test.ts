import { expect, test } from 'vitest'
import { countsOf } from './counts.ts'
import { minorityVoices } from './minority-voices.ts'

const rated = (values: number[], reason?: string) =>
  values.map((value, i) => ({
    participant: `p${i}`,
    group: 'legal',
    storyboard: 's',
    item: 'utility',
    value,
    ...(reason ? { reason } : {}),
  }))

test('those more than a point from the middle of the others are heard, the farthest first', () => {
  const ratings = rated([6, 1, 6, 5, 3, 6])
  const voices = minorityVoices(
    ratings,
    () =>
      countsOf(
        ratings.map(({ value }) => value),
        [1, 7],
      ),
    1,
  )
  expect(voices).toEqual([
    { participant: 'p1', group: 'legal', value: 1, distance: 5 / 6, reason: null, reasonAbsent: 'none-given' },
    { participant: 'p4', group: 'legal', value: 3, distance: 3 / 6, reason: null, reasonAbsent: 'none-given' },
  ])
})

test('two points from the middle of the others are far enough to be heard, one is not', () => {
  const values = [4, 4, 5, 5, 6, 3]
  const voices = minorityVoices(rated(values), () => countsOf(values, [1, 7]), 1)
  // The others of the 6 have their middle at 4, those of the 3 at 5; a 4 has 5 and a 5 has 4.
  expect(voices.map(({ value, distance }) => [value, distance])).toEqual([
    [6, 2 / 6],
    [3, 2 / 6],
  ])
})

test('at most three of a group are named, equals in the order of their codes', () => {
  const ratings = rated([1, 1, 1, 1, 1, 7, 7, 7, 7, 7], 'because')
  const voices = minorityVoices(
    ratings,
    () =>
      countsOf(
        ratings.map(({ value }) => value),
        [1, 7],
      ),
    1,
  )
  expect(voices.map(({ participant, reason }) => [participant, reason])).toEqual([
    ['p0', 'because'],
    ['p1', 'because'],
    ['p2', 'because'],
  ])
})

test('who answers alone in a group has nobody to differ from', () => {
  expect(minorityVoices(rated([7]), () => countsOf([7], [1, 7]), 1)).toEqual([])
})
