import { expect, test } from 'vitest'
import { topBox } from './top-box.ts'

test('the top box is the share at the highest point', () => {
  expect(topBox([1, 0, 3])).toEqual({ value: 0.75 })
  expect(topBox([0, 0, 0])).toEqual({ value: null, reason: 'empty' })
})
