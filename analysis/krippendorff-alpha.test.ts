import { expect, test } from 'vitest'
import { krippendorffAlpha } from './krippendorff-alpha.ts'

test('raters who always agree have an alpha of 1', () => {
  expect(
    krippendorffAlpha(
      [
        [2, 0, 0],
        [0, 0, 2],
      ],
      'ordinal',
    ),
  ).toEqual({ value: 1 })
})

test('one value throughout is no perfect agreement, and single ratings are none at all', () => {
  expect(
    krippendorffAlpha(
      [
        [0, 3, 0],
        [0, 2, 0],
      ],
      'ordinal',
    ),
  ).toEqual({ value: null, reason: 'no-variation' })
  expect(
    krippendorffAlpha(
      [
        [1, 0, 0],
        [0, 0, 1],
      ],
      'ordinal',
    ),
  ).toEqual({ value: null, reason: 'empty' })
})
