import { logFactorial } from './log-factorial.ts'
import { lookup, type Lookup } from './lookup.ts'
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
  return binomialDraws(next, p)(trials)
}

/** The same with one chance for any number of trials, whose logarithm is taken once. */
export function binomialDraws(next: Uniform, p: number): (trials: number) => number {
  if (p <= 0) return () => 0
  if (p >= 1) return (trials) => trials
  const rarer = p > 0.5 ? 1 - p : p
  const logOdds = Math.log(rarer / (1 - rarer))
  return (trials) => {
    if (trials === 0) return 0
    const found = trials * rarer < 10 ? inversion(next, trials, rarer) : ratioOfUniforms(next, trials, rarer, logOdds)
    return p > 0.5 ? trials - found : found
  }
}

/**
 * The same distribution to be drawn from again and again, for 0 < p < 1.
 *
 * @example lookedUp(binomialLookup(7, 0.5), next)
 */
export function binomialLookup(trials: number, p: number): Lookup {
  const odds = p / (1 - p)
  return lookup(0, trials, (value) => (odds * (trials - value)) / (value + 1))
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

function ratioOfUniforms(next: Uniform, trials: number, p: number, logOdds: number): number {
  const mean = trials * p
  const width = hatWidth * Math.sqrt(mean * (1 - p) + 0.5) + hatBase
  const mode = Math.floor((trials + 1) * p)
  const top = logFactorial(mode) + logFactorial(trials - mode) - mode * logOdds
  for (;;) {
    const x = next()
    const value = Math.floor(mean + 0.5 + (width * (next() - 0.5)) / x)
    if (!(value >= 0 && value <= trials)) continue
    const log = top - logFactorial(value) - logFactorial(trials - value) + value * logOdds
    if (x * (4 - x) - 3 <= log) return value
    if (x * (x - log) < 1 && 2 * Math.log(x) <= log) return value
  }
}
