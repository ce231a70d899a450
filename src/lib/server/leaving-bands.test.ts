import { expect, test } from 'vitest'
import { leavingBands } from './leaving-bands.ts'

const bands = (lefts: number[], of: number) =>
  leavingBands(lefts, of).map(({ from, to, count }) => [`${from}-${to}`, count])

test('places where a few left are taken together until five did', () => {
  expect(bands([2, 1, 3, 0, 5, 0], 40)).toEqual([
    ['1-3', 6],
    ['4-5', 5],
    ['6-6', 0],
  ])
})

test('a few at the end are told with those before them', () => {
  expect(bands([6, 0, 2], 40)).toEqual([['1-3', 8]])
})

test('a few in all are a few, wherever they left', () => {
  expect(bands([1, 0, 2], 40)).toEqual([['1-3', 'few']])
})

test('nothing is told where a few stayed', () => {
  expect(bands([5, 3], 10)).toEqual([['1-2', 'hidden']])
})

test('nobody left is told as such', () => {
  expect(bands([0, 0, 0], 12)).toEqual([['1-3', 0]])
})
