import { logFactorial } from './log-factorial.ts'
import type { Uniform } from './uniform.ts'

const hatWidth = 2 * Math.sqrt(2 / Math.E)
const hatBase = 3 - 2 * Math.sqrt(3 / Math.E)

/**
 * How many marked ones are among `drawn` drawn without return from `marked` and `others`. The cost does not grow with
 * any of them: up to ten draws are made one by one, more come from the ratio of uniforms (Stadlober's HRUA).
 *
 * Stadlober (1990), doi:10.1016/0377-0427(90)90349-5. The cut at 16 standard deviations loses less than 1e−50.
 *
 * @example hypergeometric(next, 5, 0, 3) // 3
 */
export function hypergeometric(next: Uniform, marked: number, others: number, drawn: number): number {
  const all = marked + others
  const fewer = Math.min(drawn, all - drawn)
  const inFewer = fewer > 10 ? ratioOfUniforms(next, marked, others, fewer) : oneByOne(next, marked, others, fewer)
  return fewer === drawn ? inFewer : marked - inFewer
}

function oneByOne(next: Uniform, marked: number, others: number, drawn: number): number {
  let left = marked
  let all = marked + others
  for (let i = 0; i < drawn && left > 0; i++, all--) if (next() * all < left) left--
  return marked - left
}

function ratioOfUniforms(next: Uniform, marked: number, others: number, drawn: number): number {
  const low = Math.min(marked, others)
  const high = Math.max(marked, others)
  const all = low + high
  if (low === 0) return marked === 0 ? 0 : drawn
  const share = low / all
  const centre = drawn * share + 0.5
  const sd = Math.sqrt(((all - drawn) * drawn * share * (1 - share)) / (all - 1) + 0.5)
  const width = hatWidth * sd + hatBase
  const mode = Math.floor(((drawn + 1) * (low + 1)) / (all + 2))
  const top = logMass(mode, low, high, drawn)
  const end = Math.min(Math.min(drawn, low) + 1, Math.floor(centre + 16 * sd))
  for (;;) {
    const x = next()
    const at = centre + (width * (next() - 0.5)) / x
    if (!(at >= 0 && at < end)) continue
    const value = Math.floor(at)
    const log = logMass(value, low, high, drawn) - top
    // The two squeezes decide most draws without a logarithm.
    if (x * (4 - x) - 3 <= log || (x * (x - log) < 1 && 2 * Math.log(x) <= log))
      return marked > others ? drawn - value : value
  }
}

/** Up to a constant. */
function logMass(value: number, low: number, high: number, drawn: number): number {
  return -(
    logFactorial(value) +
    logFactorial(low - value) +
    logFactorial(drawn - value) +
    logFactorial(high - drawn + value)
  )
}
