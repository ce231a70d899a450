import { expect, test } from 'vitest'
import { tradeoff, type JointCounts } from './tradeoff.ts'

/** Utility, intrusiveness. */
const joint = (...pairs: [number, number][]): JointCounts =>
  [1, 2, 3, 4, 5].map((u) => [1, 2, 3, 4, 5].map((i) => pairs.filter(([a, b]) => a === u && b === i).length))

test('an ellipse along intrusiveness has the angle 0, one along utility 90', () => {
  const cross = (wide: number, tall: number) =>
    joint([3, 3 - wide], [3, 3 + wide], [3 - tall, 3], [3 + tall, 3], [3, 3])
  expect(tradeoff(cross(2, 1), 1).ellipse.value?.angle).toBeCloseTo(0, 9)
  expect(tradeoff(cross(1, 2), 1).ellipse.value?.angle).toBeCloseTo(90, 9)
})

test('the centre names intrusiveness first', () => {
  const { meanUtility, meanIntrusiveness, ellipse } = tradeoff(joint([5, 1], [4, 1], [5, 2], [4, 3], [5, 1]), 1)
  expect(ellipse.value?.centre).toEqual([meanIntrusiveness.value, meanUtility.value])
  expect(meanUtility.value).toBeCloseTo(4.6, 12)
})

test('four people, a line and nobody have no ellipse', () => {
  expect(tradeoff(joint([1, 1], [2, 3], [3, 1], [4, 4]), 1).ellipse).toEqual({ value: null, reason: 'n<5' })
  const line = joint([1, 1], [2, 2], [3, 3], [4, 4], [5, 5])
  expect(tradeoff(line, 1).ellipse).toEqual({ value: null, reason: 'no-variation' })
  expect(tradeoff(joint(), 1).meanUtility).toEqual({ value: null, reason: 'empty' })
})
