import { expect, test } from 'vitest'
import { disco } from './disco.ts'
import { resampled } from './resampling.ts'
import { shareInterval } from './share-interval.ts'
import { uniform } from './uniform.ts'
import type { Counts } from './counts.ts'

const interval = (groups: Counts[]) =>
  shareInterval(
    groups,
    groups.map((counts, g) => resampled(counts, 1000, uniform(1, `${g}`))),
  )

test('groups that do not differ have an interval on both sides of 0', () => {
  const alike = [
    [2, 3, 4, 3],
    [3, 3, 3, 3],
    [2, 4, 3, 3],
    [3, 2, 4, 3],
    [2, 3, 3, 4],
  ]
  const [lo, hi] = interval(alike).value!
  expect(disco(alike).shareAdjusted.value).toBeLessThan(0.05)
  expect(lo).toBeLessThan(0)
  expect(hi).toBeGreaterThan(0)
})

test('more people narrow the interval', () => {
  const width = (factor: number) => {
    const [lo, hi] = interval(
      [
        [5, 4, 3],
        [3, 4, 5],
      ].map((counts) => counts.map((count) => count * factor)),
    ).value!
    return hi - lo
  }
  expect(width(25)).toBeLessThan(width(1) / 3)
})

test('groups of six are too small for it', () => {
  expect(
    interval([
      [2, 2, 2],
      [0, 3, 3],
    ]),
  ).toEqual({ value: null, reason: 'n<8' })
})
