import { expect, test } from 'vitest'
import { cliffsDelta } from './cliffs-delta.ts'

test('delta is above 0 when the first group rates higher', () => {
  // Of 60 pairs the first is higher in 31 and lower in 18.
  expect(cliffsDelta([1, 2, 3, 2, 2], [2, 1, 1, 1, 1]).delta.value).toBeCloseTo(13 / 60, 12)
})

test('groups that do not overlap touch the end of the interval', () => {
  const { delta, deltaInterval } = cliffsDelta([10, 0], [0, 10])
  expect(delta).toEqual({ value: -1 })
  expect(deltaInterval.value![0]).toBe(-1)
  expect(deltaInterval.value![1]).toBeCloseTo(-0.97350683906517, 12)
})

test('a group of one has a delta and no interval', () => {
  const { delta, deltaInterval } = cliffsDelta([1, 0, 0], [0, 2, 2])
  expect(delta).toEqual({ value: -1 })
  expect(deltaInterval).toEqual({ value: null, reason: 'n<2' })
})
