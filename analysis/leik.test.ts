import { expect, test } from 'vitest'
import { leik } from './leik.ts'

test('D is what agrmt documents', () => {
  expect(leik([30, 40, 210, 130, 530, 50, 10]).value).toBeCloseTo(0.286666666666667, 12)
})

test('one person is not dispersed', () => {
  expect(leik([1, 0, 0])).toEqual({ value: null, reason: 'n<2' })
})
