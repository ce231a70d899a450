import { expect, test } from 'vitest'
import { median } from './median.ts'

test('with an even number of people the median is the midpoint', () => {
  expect(median([0, 3, 2, 0, 1], 1)).toEqual({ value: 2.5 })
})

test('with an odd number it is the one in the middle', () => {
  expect(median([1, 0, 0, 0, 2], 1)).toEqual({ value: 5 })
})

test('nobody has no median', () => {
  expect(median([0, 0, 0], 1)).toEqual({ value: null, reason: 'empty' })
})
