import { expect, test } from 'vitest'
import { hypergeometric } from './hypergeometric.ts'
import { logFactorial } from './log-factorial.ts'
import { uniform } from './uniform.ts'

const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k)

// Marked, others, drawn: one by one, by ratio of uniforms, more marked than not, more drawn than left.
for (const [marked, others, drawn] of [
  [5, 7, 4],
  [40, 60, 30],
  [60, 40, 25],
  [60, 40, 80],
  [12, 900, 300],
] as const)
  test(`of ${marked} marked and ${others} others, ${drawn} drawn hold as many marked as they should`, () => {
    const next = uniform(3, `${marked} ${others} ${drawn}`)
    const draws = 40_000
    const seen = new Map<number, number>()
    for (let i = 0; i < draws; i++) {
      const value = hypergeometric(next, marked, others, drawn)
      seen.set(value, (seen.get(value) ?? 0) + 1)
    }
    let chiSquare = 0
    let cells = 0
    for (let k = Math.max(0, drawn - others); k <= Math.min(marked, drawn); k++) {
      const share = Math.exp(logChoose(marked, k) + logChoose(others, drawn - k) - logChoose(marked + others, drawn))
      if (share * draws < 10) continue
      cells += 1
      chiSquare += ((seen.get(k) ?? 0) - share * draws) ** 2 / (share * draws)
    }
    // Four standard deviations above what chance gives.
    expect(chiSquare).toBeLessThan(cells + 4 * Math.sqrt(2 * cells))
  })

test('all marked, none marked and none drawn leave nothing to chance', () => {
  const next = uniform(1)
  expect(hypergeometric(next, 5, 0, 3)).toBe(3)
  expect(hypergeometric(next, 0, 50, 30)).toBe(0)
  expect(hypergeometric(next, 50, 50, 0)).toBe(0)
  expect(hypergeometric(next, 50, 50, 100)).toBe(50)
})

test('the chance that a draw takes does not grow with the number of people', () => {
  const taken = (people: number) => {
    const next = uniform(5, String(people))
    let calls = 0
    for (let i = 0; i < 2000; i++) hypergeometric(() => (calls++, next()), 0.4 * people, 0.6 * people, 0.3 * people)
    return calls / 2000
  }
  for (const people of [1e3, 1e6, 1e9]) expect(taken(people)).toBeLessThan(6)
})
