import { expect, test } from 'vitest'
import { deltaCaution, meanCaution, shiftCaution } from './interval-cautions.ts'

test('an interval of groups that overlap, or of a hundred people, needs no word', () => {
  expect(deltaCaution(0.74, 6)).toBeNull()
  expect(deltaCaution(-0.9, 100)).toBeNull()
})

test('where groups hardly overlap, on either side, how often the interval misses is said by how few they are', () => {
  expect(deltaCaution(-0.75, 6)).toContain('one of three studies')
  expect(deltaCaution(0.9, 12)).toContain('one of four studies')
  expect(deltaCaution(1, 30)).toContain('one of seven studies')
})

test('a mean near an end is told to be less sure up to eleven people, one in the middle is not', () => {
  expect(meanCaution(6, 1)).toContain('92 of 100')
  expect(meanCaution(12, 1)).toBeNull()
  expect(meanCaution(6, 2)).toBeNull()
})

test('a shift at an end is told to be less sure below twenty people, near it below twelve, away from it not', () => {
  expect(shiftCaution(19, 0.9)).toContain('92 of 100')
  expect(shiftCaution(11, 1.4)).toContain('92 of 100')
  expect(shiftCaution(20, 0.1)).toBeNull()
  expect(shiftCaution(12, 1)).toBeNull()
  expect(shiftCaution(8, 1.5)).toBeNull()
})
