import { expect, test } from 'vitest'
import { disco } from './disco.ts'

test('groups at opposite ends have all their disagreement between them', () => {
  const { total, within, share } = disco([
    [10, 0, 0],
    [0, 0, 10],
  ])
  expect([total.value, within.value, share.value]).toEqual([10, 0, 1])
})

test('with groups of one size the equal voice is the pooled one', () => {
  const { shareAdjusted, shareEqualVoice } = disco([
    [4, 3, 2, 1],
    [1, 1, 1, 7],
    [0, 5, 5, 0],
  ])
  expect(shareEqualVoice.value).toBeCloseTo(shareAdjusted.value!, 12)
})

test('a large group does not drown a small one in the equal voice', () => {
  const { shareAdjusted, shareEqualVoice } = disco([
    [900, 100, 0],
    [0, 1, 9],
  ])
  expect(shareAdjusted.value).toBeLessThan(0.3)
  expect(shareEqualVoice.value).toBeGreaterThan(0.8)
})

test('no variation, one group and single people have no share', () => {
  expect(
    disco([
      [0, 3, 0],
      [0, 3, 0],
    ]).share,
  ).toEqual({ value: null, reason: 'no-variation' })
  expect(
    disco([
      [1, 3, 0],
      [0, 0, 0],
    ]).share,
  ).toEqual({ value: null, reason: 'one-group' })
  expect(
    disco([
      [1, 0, 0],
      [0, 0, 1],
    ]).shareAdjusted,
  ).toEqual({ value: null, reason: 'one-each' })
})
