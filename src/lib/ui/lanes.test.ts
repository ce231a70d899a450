import { expect, test } from 'vitest'
import { lanesOf } from './lanes.ts'

test('marks that have room stand in one lane, in whatever order they come', () => {
  expect(lanesOf([200, 0, 100], 30)).toEqual([0, 0, 0])
})

test('marks that would cover one another stand one below the other, and the next that has room stands above again', () => {
  expect(lanesOf([10, 10, 20, 45], 30)).toEqual([0, 1, 2, 0])
})

test('nothing takes no lane', () => {
  expect(lanesOf([], 30)).toEqual([])
})
