import { expect, test } from 'vitest'
import { resampled } from './resampling.ts'
import { uniform } from './uniform.ts'

test('each resample has as many people as there are, none at a point where nobody stood', () => {
  const { rows } = resampled([2, 0, 1], 2000, uniform(1))
  expect(rows.length).toBe(6000)
  for (let r = 0; r < 2000; r++) {
    expect(rows[3 * r]! + rows[3 * r + 2]!).toBe(3)
    expect(rows[3 * r + 1]).toBe(0)
  }
})

test('points are drawn as often as people stood there', () => {
  const { rows } = resampled([30, 50, 20], 4000, uniform(1))
  const mean = (k: number) => rows.reduce((sum, count, i) => (i % 3 === k ? sum + count : sum), 0) / 4000
  expect([mean(0), mean(1), mean(2)].map(Math.round)).toEqual([30, 50, 20])
})
