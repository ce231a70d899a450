import { expect, test } from 'vitest'
import { priority, signTest } from './priority.ts'

test('six of seven on one side have a p of one in eight', () => {
  expect(priority([3, 2, 1, 2, 0, 1, 0])).toEqual({
    n: 9,
    privacy: 6,
    performance: 1,
    neither: 2,
    p: { value: expect.closeTo(0.125, 12) },
  })
})

test('a scale without a middle leaves nobody there', () => {
  expect(priority([1, 2, 3, 4])).toMatchObject({ privacy: 3, performance: 7, neither: 0 })
})

test('nobody, and everybody in the middle, have no p', () => {
  expect(priority([0, 0, 0]).p).toEqual({ value: null, reason: 'empty' })
  expect(priority([0, 9, 0]).p).toEqual({ value: null, reason: 'no-variation' })
})

test('the sign test is that of R’s binom.test, both ways round', () => {
  expect(signTest(1, 9)).toBeCloseTo(0.021484375, 12)
  expect(signTest(9, 1)).toBe(signTest(1, 9))
  expect(signTest(5, 5)).toBe(1)
  expect(signTest(400_000, 600_000)).toBeGreaterThanOrEqual(0)
})
