import { expect, test } from 'vitest'
import { raterDistances } from './rater-distances.ts'

test('the one who stands apart is far, near to nobody, and lowers agreement', () => {
  const [first, , apart] = raterDistances(
    [
      [1, 2, 3],
      [1, 2, 3],
      [7, 6, 1],
    ],
    [1, 7],
  )
  expect(apart!.distance.value).toBeCloseTo((6 + 4 + 2) / 18, 12)
  expect(apart!.near.value).toBe(0)
  expect(apart!.influence.value).toBeGreaterThan(0.5)
  expect(first!.near.value).toBe(0.5)
})

test('storyboards that nobody else rated tell nothing of a person', () => {
  const [alone, other] = raterDistances(
    [
      [4, null],
      [null, 2],
    ],
    [1, 7],
  )
  for (const { distance, near, influence } of [alone!, other!])
    expect([distance, near, influence]).toEqual(Array(3).fill({ value: null, reason: 'empty' }))
})

test('nobody, and people who all say the same, have no influence', () => {
  expect(raterDistances([], [1, 7])).toEqual([])
  const [one] = raterDistances([[3], [3], [3]], [1, 7])
  expect(one!.distance.value).toBe(0)
  expect(one!.influence).toEqual({ value: null, reason: 'no-variation' })
})
