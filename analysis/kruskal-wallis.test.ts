import { expect, test } from 'vitest'
import { kruskalWallis } from './kruskal-wallis.ts'

test('H is corrected for ties', () => {
  const { h, df, epsilonSquared } = kruskalWallis([
    [1, 1, 0, 0, 0, 0, 0],
    [0, 1, 1, 0, 0, 0, 0],
    [0, 0, 0, 0, 1, 0, 1],
  ])
  expect(h.value).toBeCloseTo(4.19117647058823, 12)
  expect(df).toEqual({ value: 2 })
  expect(epsilonSquared.value).toBeCloseTo(4.19117647058823 / 5, 12)
})

test('a group without ratings is no group', () => {
  expect(
    kruskalWallis(
      [
        [2, 1],
        [0, 0],
        [1, 2],
      ].map((row) => [...row, 0]),
    ).df,
  ).toEqual({ value: 1 })
  expect(
    kruskalWallis([
      [2, 1, 0],
      [0, 0, 0],
    ]).h,
  ).toEqual({ value: null, reason: 'one-group' })
})

test('people who all say the same leave nothing to test', () => {
  const { h, p, df } = kruskalWallis([
    [0, 4, 0],
    [0, 4, 0],
  ])
  expect([h, p]).toEqual([
    { value: null, reason: 'no-variation' },
    { value: null, reason: 'no-variation' },
  ])
  expect(df).toEqual({ value: 1 })
})
