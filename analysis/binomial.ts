import { logFactorial } from './log-factorial.ts'
import type { Uniform } from './uniform.ts'

const hatWidth = 2 * Math.sqrt(2 / Math.E)
const hatBase = 3 - 2 * Math.sqrt(3 / Math.E)

/**
 * How many of `trials` succeed, each with the chance `p`. The cost does not grow with `trials`: with fewer than ten
 * successes expected by inversion, else by the ratio of uniforms.
 *
 * Stadlober (1990), doi:10.1016/0377-0427(90)90349-5.
 *
 * @example binomial(next, 7, 1) // 7
 */
export function binomial(next: Uniform, trials: number, p: number): number {
  if (trials === 0 || p <= 0) return 0
  if (p >= 1) return trials
  if (p > 0.5) return trials - binomial(next, trials, 1 - p)
  return trials * p < 10 ? inversion(next, trials, p) : ratioOfUniforms(next, trials, p)
}

function inversion(next: Uniform, trials: number, p: number): number {
  const odds = p / (1 - p)
  let mass = (1 - p) ** trials
  let rest = next()
  let value = 0
  while (rest >= mass && value < trials) {
    rest -= mass
    value += 1
    mass *= (odds * (trials - value + 1)) / value
  }
  return value
}

function ratioOfUniforms(next: Uniform, trials: number, p: number): number {
  const centre = trials * p + 0.5
  const sd = Math.sqrt(trials * p * (1 - p) + 0.5)
  const width = hatWidth * sd + hatBase
  const logOdds = Math.log(p / (1 - p))
  const logMass = (value: number) => value * logOdds - logFactorial(value) - logFactorial(trials - value)
  const top = logMass(Math.floor((trials + 1) * p))
  const end = Math.min(trials + 1, Math.floor(centre + 16 * sd))
  for (;;) {
    const x = next()
    const at = centre + (width * (next() - 0.5)) / x
    if (!(at >= 0 && at < end)) continue
    const value = Math.floor(at)
    const log = logMass(value) - top
    if (x * (4 - x) - 3 <= log || (x * (x - log) < 1 && 2 * Math.log(x) <= log)) return value
  }
}
