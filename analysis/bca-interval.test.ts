import { expect, test } from 'vitest'
import { bcaInterval, quantile } from './bca-interval.ts'

const ramp = Float64Array.from({ length: 999 }, (_, i) => i + 1)

test('quantiles are those of type 6', () => {
  expect(quantile(ramp, 0.025)).toBe(25)
  expect(quantile(Float64Array.of(1, 2, 4), 0.6)).toBeCloseTo(2.8, 12)
  expect(quantile(ramp, 0.0001)).toBeNull()
})

test('without bias and acceleration the ends are the percentiles', () => {
  const symmetric = [
    { value: 499, people: 3 },
    { value: 501, people: 3 },
  ]
  expect(bcaInterval(500, ramp, symmetric).value!.map((end) => end.toFixed(6))).toEqual(['25.000000', '975.000000'])
})

test('where BCa has no value the percentile interval stands in', () => {
  expect(bcaInterval(0, ramp, [{ value: 1, people: 2 }])).toEqual({ value: [25, 975] })
})

test('a handful of resamples has no 2.5th percentile', () => {
  expect(bcaInterval(1, ramp.slice(0, 38), [])).toEqual({ value: null, reason: 'too-few-draws' })
})

test('a smaller tail gives a wider interval, and needs more resamples', () => {
  expect(bcaInterval(0, ramp, [], 0.01)).toEqual({ value: [10, 990] })
  expect(bcaInterval(0, ramp.slice(0, 98), [], 0.01)).toEqual({ value: null, reason: 'too-few-draws' })
})
