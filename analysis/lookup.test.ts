import { expect, test } from 'vitest'
import { binomialLookup } from './binomial.ts'
import { hypergeometricLookup } from './hypergeometric.ts'
import { lookedUp, lookup } from './lookup.ts'
import { uniform } from './uniform.ts'

test('ratios of 2 and 1/2 give quarters and a half', () => {
  expect(lookup(0, 2, (value) => (value === 0 ? 2 : 1 / 2)).upTo).toEqual([0.25, 0.75, 1])
})

test('each share from 0 to 1 finds its value', () => {
  const laidOut = lookup(3, 5, (value) => (value === 3 ? 2 : 1 / 2))
  const at = (share: number) => lookedUp(laidOut, () => share)
  expect([0, 0.2499, 0.25, 0.7499, 0.75, 1 - 2 ** -32].map(at)).toEqual([3, 3, 4, 4, 5, 5])
})

test('a distribution of one value has that value', () => {
  expect(lookedUp(hypergeometricLookup(5, 0, 3), uniform(1))).toBe(3)
  expect(lookedUp(hypergeometricLookup(0, 5, 3), uniform(1))).toBe(0)
})

test('five hundred marked among a thousand and two hundred trials keep their chances', () => {
  const { lowest, upTo } = hypergeometricLookup(500, 500, 500)
  expect(lowest).toBe(0)
  expect(upTo[249]! + upTo[250]!).toBeCloseTo(1, 10)
  const half = binomialLookup(200, 0.5).upTo
  expect(half[99]! + half[100]!).toBeCloseTo(1, 10)
})
