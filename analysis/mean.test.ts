import { expect, test } from 'vitest'
import { mean, variance } from './mean.ts'

test('the mean counts points from the lowest of the scale', () => {
  expect(mean([3, 4, 3, 1, 0, 0, 0], 1)).toEqual({ value: 24 / 11 })
})

test('the variance divides by n - 1', () => {
  expect(variance([1, 0, 1])).toEqual({ value: 2 })
})

test('nobody has no mean, and one person no variance', () => {
  expect(mean([0, 0], 1)).toEqual({ value: null, reason: 'empty' })
  expect(variance([1, 0])).toEqual({ value: null, reason: 'n<2' })
})
