import { expect, test } from 'vitest'
import { binomial } from './binomial.ts'
import { logFactorial } from './log-factorial.ts'
import { uniform } from './uniform.ts'

for (const [trials, p] of [
  [12, 0.3],
  [100, 0.4],
  [100, 0.85],
  [3000, 0.01],
] as const)
  test(`${trials} trials with a chance of ${p} succeed as often as they should`, () => {
    const next = uniform(3, `${trials} ${p}`)
    const draws = 40_000
    const seen = new Map<number, number>()
    for (let i = 0; i < draws; i++) {
      const value = binomial(next, trials, p)
      seen.set(value, (seen.get(value) ?? 0) + 1)
    }
    let chiSquare = 0
    let cells = 0
    for (let k = 0; k <= trials; k++) {
      const ways = logFactorial(trials) - logFactorial(k) - logFactorial(trials - k)
      const expected = draws * Math.exp(ways + k * Math.log(p) + (trials - k) * Math.log(1 - p))
      if (expected < 10) continue
      cells += 1
      chiSquare += ((seen.get(k) ?? 0) - expected) ** 2 / expected
    }
    expect(chiSquare).toBeLessThan(cells + 4 * Math.sqrt(2 * cells))
  })

test('certain and impossible leave nothing to chance', () => {
  expect(binomial(uniform(1), 7, 1)).toBe(7)
  expect(binomial(uniform(1), 7, 0)).toBe(0)
  expect(binomial(uniform(1), 0, 0.5)).toBe(0)
})
