import { expect, test } from 'vitest'
import { logFactorial } from './log-factorial.ts'

test('ln 5! is ln 120, and ln 0! is 0', () => {
  expect(logFactorial(5)).toBeCloseTo(Math.log(120), 14)
  expect(logFactorial(0)).toBe(0)
})

test('the series goes on where the table ends', () => {
  expect(logFactorial(65_536) - logFactorial(65_535)).toBeCloseTo(Math.log(65_536), 8)
})
