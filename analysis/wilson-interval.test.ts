import { expect, test } from 'vitest'
import { wilsonInterval } from './wilson-interval.ts'

test('the interval of 6 of 40 is that of R’s prop.test without correction', () => {
  const [low, high] = wilsonInterval(6, 40)!
  expect(low).toBeCloseTo(0.0706, 4)
  expect(high).toBeCloseTo(0.2907, 4)
})

test('nobody of twelve may still be one of four, and all of twelve three of four', () => {
  expect(wilsonInterval(0, 12)![0]).toBe(0)
  expect(wilsonInterval(0, 12)![1]).toBeCloseTo(3.841459 / 15.841459, 6)
  expect(wilsonInterval(12, 12)![0]).toBeCloseTo(12 / 15.841459, 6)
  expect(wilsonInterval(12, 12)![1]).toBe(1)
})

test('of nobody there is none, and what is no number of people among others is refused', () => {
  expect(wilsonInterval(0, 0)).toBeNull()
  expect(() => wilsonInterval(3, 2)).toThrow(RangeError)
})
