import { expect, test } from 'vitest'
import { meanDifference } from './mean-difference.ts'

test('two small groups by hand: n 4 and 4, means 3.5 and 1.75, Welch', () => {
  // 1, 4, 4, 5 and 1, 1, 2, 3: variances 3 and 0.9167, s² = 0.75 + 0.22917, ν = 4.676, t = 2.6238.
  const { difference, interval } = meanDifference([1, 0, 0, 2, 1], [2, 1, 1, 0, 0], 1)
  expect(difference).toEqual({ value: 1.75 })
  const half = (interval.value![1] - interval.value![0]) / 2
  expect((interval.value![1] + interval.value![0]) / 2).toBeCloseTo(1.75, 12)
  expect(half).toBeCloseTo(2.6238 * Math.sqrt(0.75 + 0.2291667), 2)
})

test('equal groups of equal size have Student’s interval, with n₁ + n₂ − 2 degrees of freedom', () => {
  // 1, 2, 3 twice: s² = 2/3, t(0.975; 4) = 2.776445.
  const { difference, interval } = meanDifference([1, 1, 1], [1, 1, 1], 1)
  expect(difference).toEqual({ value: 0 })
  expect(interval.value![1]).toBeCloseTo(2.776445 * Math.sqrt(2 / 3), 5)
})

test('turning the groups round turns the sign, and where the scale begins changes nothing', () => {
  const there = meanDifference([3, 1, 0, 2], [0, 2, 5, 1], 1)
  const back = meanDifference([0, 2, 5, 1], [3, 1, 0, 2], -4)
  expect(back.difference.value).toBeCloseTo(-there.difference.value!, 12)
  expect(back.interval.value![0]).toBeCloseTo(-there.interval.value![1], 12)
})

test('nobody, one person and people who all say the same have no interval, or one without width, and say so', () => {
  expect(meanDifference([0, 0], [1, 1], 1)).toEqual({
    difference: { value: null, reason: 'empty' },
    interval: { value: null, reason: 'empty' },
  })
  expect(meanDifference([1, 0], [1, 1], 1).interval).toEqual({ value: null, reason: 'n<2' })
  expect(meanDifference([3, 0], [0, 3], 1)).toEqual({ difference: { value: -1 }, interval: { value: [-1, -1] } })
})
