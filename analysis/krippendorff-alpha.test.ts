import fc from 'fast-check'
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

test('storyboards in another order give the same alpha to the last digit', () => {
  const counts = fc.array(fc.nat(9), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(fc.array(counts, { minLength: 2, maxLength: 9 }), (units) => {
      for (const metric of ['ordinal', 'interval', 'nominal', 'ratio'] as const)
        expect(krippendorffAlpha(units.toReversed(), metric)).toEqual(krippendorffAlpha(units, metric))
    }),
  )
})
