import { expect, test } from 'vitest'
import { addedRankSums, kendallW, rankSums } from './kendall-w.ts'

test('ranks are summed, with the ties they have', () => {
  expect(
    rankSums(
      [
        [1, 2, 2],
        [3, 1, 2],
      ],
      3,
    ),
  ).toEqual({ raters: 2, sums: [4, 3.5, 4.5], ties: 6 })
})

test('W is what irr gives', () => {
  const rows = [
    [1, 2, 3, 4],
    [1, 3, 2, 4],
    [2, 1, 3, 4],
  ]
  expect(kendallW(rankSums(rows, 4)).value).toBeCloseTo(0.777777777777778, 12)
  const parts = [rankSums(rows.slice(0, 1), 4), rankSums(rows.slice(1), 4)]
  expect(addedRankSums(parts, 4)).toEqual(rankSums(rows, 4))
})

test('constant raters, one rater and one storyboard have no order in common', () => {
  expect(
    kendallW(
      rankSums(
        [
          [2, 2],
          [3, 3],
        ],
        2,
      ),
    ),
  ).toEqual({ value: null, reason: 'no-variation' })
  expect(kendallW(rankSums([[1, 2]], 2))).toEqual({ value: null, reason: 'n<2' })
  expect(kendallW(rankSums([[1], [2]], 1))).toEqual({ value: null, reason: 'one-storyboard' })
})
