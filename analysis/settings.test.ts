import { expect, test } from 'vitest'
import { completeSettings } from './settings.ts'

test('what is not given has its default', () => {
  expect(completeSettings({ seed: 9 })).toMatchObject({
    scale: [1, 7],
    minCell: 5,
    seed: 9,
    resamples: 2000,
    permutations: 4999,
  })
})

test('an illegal setting is refused with the legal values', () => {
  expect(() => completeSettings({ minCell: 0 })).toThrow('minCell: 0 is not a whole number from 1 to 1000')
  expect(() => completeSettings({ scale: [7, 1] })).toThrow('scale: 1 is not a whole number from 8 to 107')
  expect(() => completeSettings({ seed: 1.5 })).toThrow(RangeError)
  expect(() => completeSettings({ permutations: NaN })).toThrow(RangeError)
})
