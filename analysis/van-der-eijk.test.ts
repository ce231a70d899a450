import { expect, test } from 'vitest'
import { vanDerEijkA } from './van-der-eijk.ts'

test('A is what agrmt documents', () => {
  expect(vanDerEijkA([30, 40, 210, 130, 530, 50, 10]).value).toBeCloseTo(0.611333333333333, 12)
})

test('one point is agreement, even spread is none, two halves at the ends are its opposite', () => {
  expect(vanDerEijkA([0, 5, 0, 0])).toEqual({ value: 1 })
  expect(vanDerEijkA([3, 3, 3, 3]).value).toBeCloseTo(0, 12)
  expect(vanDerEijkA([4, 0, 0, 4])).toEqual({ value: -1 })
})

test('one person does not agree with anybody', () => {
  expect(vanDerEijkA([0, 1, 0])).toEqual({ value: null, reason: 'n<2' })
  expect(vanDerEijkA([2, 2])).toEqual({ value: null, reason: 'scale<3' })
})
