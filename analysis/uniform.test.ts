import { expect, test } from 'vitest'
import { uniform } from './uniform.ts'

const some = (next: () => number, n = 5) => Array.from({ length: n }, next)

test('the same seed and labels give the same numbers', () => {
  expect(some(uniform(1, 'utility', 'mirror'))).toEqual(some(uniform(1, 'utility', 'mirror')))
})

test('another seed, another label or the same letters cut elsewhere give others', () => {
  const numbers = [uniform(1, 'ab', 'c'), uniform(2, 'ab', 'c'), uniform(1, 'a', 'bc'), uniform(1)].map((next) =>
    next(),
  )
  expect(new Set(numbers).size).toBe(4)
})

test('the numbers are spread evenly from 0 to 1', () => {
  const tenths = new Array<number>(10).fill(0)
  for (const x of some(uniform(7), 100_000)) tenths[Math.floor(x * 10)]! += 1
  // Chi-square with 9 degrees of freedom passes 33.7 once in ten thousand.
  expect(tenths.reduce((sum, n) => sum + (n - 10_000) ** 2 / 10_000, 0)).toBeLessThan(33.7)
})
