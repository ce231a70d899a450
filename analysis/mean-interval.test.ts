import { expect, test } from 'vitest'
import { meanInterval } from './mean-interval.ts'

test('the interval is that of Student and ends where the scale ends', () => {
  const [lo, hi] = meanInterval([1, 0, 0, 2, 1], 1).value!
  // R: t.test(c(1, 4, 4, 5))$conf.int is 0.7439 to 6.2561.
  expect(lo).toBe(1)
  expect(hi).toBe(5)
  expect(meanInterval([0, 3, 4, 3, 0, 0, 0], 1).value![0]).toBeCloseTo(2.41591353, 7)
})

test('one person has no interval', () => {
  expect(meanInterval([1, 0, 0], 1)).toEqual({ value: null, reason: 'n<2' })
})
