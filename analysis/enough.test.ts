import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { enough, morePeople } from './enough.ts'

test('twelve of twenty lack eight, and need 29 more for half the width', () => {
  const found = enough({ n: 12, target: 20, interval: [3, 5], wanted: 1.5 })
  expect(found.missing.value).toBe(8)
  expect(found.width.value).toBe(2)
  expect(found.narrowEnough.value).toBe(false)
  expect(found.moreToHalve.value).toBe(29)
})

test('as many more as said halve a t interval, one fewer does not', () => {
  const width = (n: number) => tQuantile(0.975, n - 1) / Math.sqrt(n)
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 400 }), (n) => {
      const more = morePeople(n, 1 / 2)
      expect(width(n + more)).toBeLessThanOrEqual(width(n) / 2 + 1e-9)
      expect(width(n + more - 1)).toBeGreaterThan(width(n) / 2)
      expect(more).toBeLessThanOrEqual(3 * n)
      expect(morePeople(n, 1)).toBe(0)
    }),
  )
})

test('without a target, a width or an interval it says what is missing', () => {
  const bare = enough({ n: 1, interval: null })
  expect(bare.missing).toEqual({ value: null, reason: 'none-given' })
  expect(bare.width).toEqual({ value: null, reason: 'n<2' })
  expect(bare.moreToHalve).toEqual({ value: null, reason: 'n<2' })
  expect(enough({ n: 1, interval: null, wanted: 1 }).moreToReach).toEqual({ value: null, reason: 'n<2' })
})

test('people who all say the same need nobody more and prove nothing', () => {
  const same = enough({ n: 6, interval: [4, 4], wanted: 1 })
  expect(same.narrowEnough.value).toBe(true)
  expect(same.moreToHalve).toEqual({ value: null, reason: 'no-variation' })
})

test('a thousandth of the width is the least that can be asked for', () => {
  expect(() => morePeople(12, 0)).toThrow('0.001 or more')
  expect(morePeople(12, 0.001)).toBeGreaterThan(9_000_000)
})
