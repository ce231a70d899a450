import { expect, test } from 'vitest'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { holm } from './holm.ts'

test('a missing p counts as no test', () => {
  expect(holm([0.04, null, 0.03])).toEqual([0.06, null, 0.06])
  expect(benjaminiHochberg([0.04, null, 0.03])).toEqual([0.04, null, 0.04])
})

test('nothing to adjust stays nothing', () => {
  expect(holm([null])).toEqual([null])
  expect(benjaminiHochberg([])).toEqual([])
})
