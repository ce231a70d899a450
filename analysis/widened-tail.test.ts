import { expect, test } from 'vitest'
import { widenedTail } from './widened-tail.ts'

test('few people leave out less of their draws, many the usual 2.5 per cent', () => {
  // pnorm(-sqrt(n / (n - 1)) * qt(.975, n - 1)) in R
  expect(widenedTail(8)).toBeCloseTo(0.0057, 4)
  expect(widenedTail(30)).toBeCloseTo(0.0188, 4)
  expect(widenedTail(1e6)).toBeCloseTo(0.025, 6)
})

test('one person has no tail', () => {
  expect(() => widenedTail(1)).toThrow(RangeError)
})
