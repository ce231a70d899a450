import { logFactorial, logFactorials } from './log-factorial.ts'
import { lookup, type Lookup } from './lookup.ts'
import type { Uniform } from './uniform.ts'

const hatWidth = 2 * Math.sqrt(2 / Math.E)
const hatBase = 3 - 2 * Math.sqrt(3 / Math.E)

/**
 * How many marked ones are among `drawn` drawn without return from `marked` and `others`. The cost does not grow with
 * any of them: up to ten draws are made one by one, more come from the ratio of uniforms (Stadlober's HRUA).
 *
 * Stadlober (1990), doi:10.1016/0377-0427(90)90349-5.
 *
 * @example hypergeometric(next, 5, 0, 3) // 3
 */
export function hypergeometric(next: Uniform, marked: number, others: number, drawn: number): number {
  const all = marked + others
  // Those not drawn are a draw as well, and so are the others: the smaller of each is looked for.
  const fewer = Math.min(drawn, all - drawn)
  let found: number
  if (fewer <= 10) found = oneByOne(next, marked, all, fewer)
  else if (marked <= others) found = ratioOfUniforms(next, marked, all, fewer)
  else found = fewer - ratioOfUniforms(next, others, all, fewer)
  return fewer === drawn ? found : marked - found
}

/**
 * The same distribution to be drawn from again and again. Its values begin at the rarest, whose weight is set to 1: `marked`
 * and `others` of up to 500 each stay within what a number holds.
 *
 * @example lookedUp(hypergeometricLookup(5, 0, 3), next) // 3
 */
export function hypergeometricLookup(marked: number, others: number, drawn: number): Lookup {
  return lookup(Math.max(0, drawn - others), Math.min(marked, drawn), (value) => {
    return ((marked - value) * (drawn - value)) / ((value + 1) * (others - drawn + value + 1))
  })
}

function oneByOne(next: Uniform, marked: number, all: number, drawn: number): number {
  let left = marked
  for (let i = 0; i < drawn && left > 0; i++) if (next() * (all - i) < left) left--
  return marked - left
}

/** Needs 2 · marked ≤ all and 2 · drawn ≤ all. */
function ratioOfUniforms(next: Uniform, marked: number, all: number, drawn: number): number {
  const mean = (drawn * marked) / all
  const variance = (mean * (all - drawn) * (1 - marked / all)) / (all - 1)
  const width = hatWidth * Math.sqrt(variance + 0.5) + hatBase
  const rest = all - marked - drawn
  const most = Math.min(marked, drawn)
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (all + 2))
  const top = rarity(mode, marked, drawn, rest)
  for (;;) {
    const x = next()
    const value = Math.floor(mean + 0.5 + (width * (next() - 0.5)) / x)
    // Written so that the 0/0 of two rare uniforms is refused as well.
    if (!(value >= 0 && value <= most)) continue
    const log = top - rarity(value, marked, drawn, rest)
    // The two squeezes decide most draws without a logarithm.
    if (x * (4 - x) - 3 <= log) return value
    if (x * (x - log) < 1 && 2 * Math.log(x) <= log) return value
  }
}

/** Minus the logarithm of the chance of a value, up to a constant. */
function rarity(value: number, marked: number, drawn: number, rest: number): number {
  const table = logFactorials
  if (rest + drawn < table.length)
    return table[value]! + table[marked - value]! + table[drawn - value]! + table[rest + value]!
  return logFactorial(value) + logFactorial(marked - value) + logFactorial(drawn - value) + logFactorial(rest + value)
}
