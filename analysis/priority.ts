import { people, type Counts } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'
import { logFactorial } from './log-factorial.ts'

export interface Priority {
  n: number
  /** How many let privacy weigh more (below the middle), performance (above it), and neither. */
  privacy: number
  performance: number
  neither: number
  p: Figure
}

/**
 * What people say when asked outright which should weigh more: how many stand on either side of the middle of the priority item, and
 * the two-sided p of the sign test that both sides are as likely. Those in the middle count in n and not in p.
 *
 * p = twice the binomial chance of at most as many on the smaller side, at most 1. Dixon & Mood (1946),
 * doi:10.1080/01621459.1946.10501898. Agrees with R's `binom.test`. Nobody: `empty`; all in the middle: `no-variation`.
 *
 * @example priority([3, 2, 1, 2, 0, 1, 0]) // privacy 6, performance 1, neither 2, p 0.125
 */
export function priority(counts: Counts): Priority {
  const middle = (counts.length - 1) / 2
  const sum = (chosen: (k: number) => boolean) => people(counts.filter((_, k) => chosen(k)))
  const n = people(counts)
  const privacy = sum((k) => k < middle)
  const performance = sum((k) => k > middle)
  const sided = privacy + performance
  return {
    n,
    privacy,
    performance,
    neither: n - sided,
    p: n === 0 ? absent('empty') : sided === 0 ? absent('no-variation') : present(signTest(privacy, performance)),
  }
}

/** Two-sided, exact, without ties. */
export function signTest(below: number, above: number): number {
  const n = below + above
  const fewer = Math.min(below, above)
  let tail = 0
  for (let k = fewer; k >= 0; k--) {
    const term = Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) - n * Math.LN2)
    tail += term
    // Terms fall from here on, so what is left adds nothing.
    if (term < 1e-18 * tail) break
  }
  return Math.min(1, 2 * tail)
}
