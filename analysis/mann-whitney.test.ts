import { expect, test } from 'vitest'
import { mannWhitney } from './mann-whitney.ts'

test('U counts the pairs in which the first rates higher, ties half', () => {
  expect(mannWhitney([1, 0, 1, 1], [2, 1, 0, 0]).u).toEqual({ value: 7 })
})

test('the two values of U add up to all pairs and share their p', () => {
  const [a, b] = [mannWhitney([3, 4, 3, 1], [0, 1, 1, 5]), mannWhitney([0, 1, 1, 5], [3, 4, 3, 1])]
  expect(a.u.value! + b.u.value!).toBe(77)
  expect(a.p.value).toBeCloseTo(b.p.value!, 14)
})

test('one person on each side is no test', () => {
  expect(mannWhitney([1, 0], [0, 1]).p).toEqual({ value: null, reason: 'one-each' })
})
