import { expect, test } from 'vitest'
import { told, toldOf, toldParts } from './told.ts'

test('one to four people are a few, nobody and five are told', () => {
  expect([0, 1, 4, 5].map(told)).toEqual([0, 'few', 'few', 5])
})

test('a few among numbers with a known sum do not stand alone', () => {
  expect(toldParts([12, 3, 9, 20])).toEqual([12, 'few', 'hidden', 20])
  expect(toldParts([12, 0, 9])).toEqual([12, 0, 9])
  // Two and two are four, which is still a few.
  expect(toldParts([2, 2, 9, 20])).toEqual(['few', 'few', 'hidden', 20])
})

test('a count that leaves a few is kept back like a few', () => {
  const parts = toldOf([
    { count: 8, of: 10 },
    { count: 6, of: 40 },
    { count: 7, of: 40 },
  ])
  expect(parts.map(({ count }) => count)).toEqual(['hidden', 'hidden', 7])
  expect(parts.map(({ interval }) => interval === null)).toEqual([true, true, false])
})

test('nobody of some is told, and everybody is', () => {
  expect(
    toldOf([
      { count: 0, of: 6 },
      { count: 6, of: 6 },
    ]).map(({ count }) => count),
  ).toEqual([0, 6])
})
