import { binomial } from '../../analysis/binomial.ts'
import type { Uniform } from '../../analysis/uniform.ts'

/** How a population answers: the share of each point of seven. Invented, for simulations. */
export const populations = {
  middling: [0.05, 0.1, 0.15, 0.2, 0.2, 0.2, 0.1],
  high: [0, 0, 0.02, 0.08, 0.2, 0.45, 0.25],
  low: [0.2, 0.3, 0.25, 0.15, 0.05, 0.04, 0.01],
  leaning: [0.01, 0.04, 0.05, 0.15, 0.25, 0.3, 0.2],
  split: [0.3, 0.2, 0, 0, 0, 0.2, 0.3],
  wide: [0.1, 0.13, 0.17, 0.2, 0.17, 0.13, 0.1],
  triangle: [1 / 16, 2 / 16, 3 / 16, 4 / 16, 3 / 16, 2 / 16, 1 / 16],
}

export type Population = keyof typeof populations

/** The counts of `n` people drawn from a population. */
export function drawn(next: Uniform, shares: readonly number[], n: number): number[] {
  let left = n
  let later = 1
  return shares.map((share) => {
    const count = binomial(next, left, later < 1e-9 ? 1 : Math.min(1, share / later))
    left -= count
    later -= share
    return count
  })
}

/** The truths that a study can have, for any number of groups. */
export const truths: Record<string, (groups: number) => Population[]> = {
  'no difference, close together': (groups) => Array.from({ length: groups }, () => 'high'),
  'no difference, wide but unimodal': (groups) => Array.from({ length: groups }, () => 'wide'),
  'one group apart': (groups) => Array.from({ length: groups }, (_, g) => (g === 0 ? 'low' : 'leaning')),
  'two camps of groups': (groups) => Array.from({ length: groups }, (_, g) => (g % 2 ? 'low' : 'high')),
  'one group split': (groups) => Array.from({ length: groups }, (_, g) => (g === 0 ? 'split' : 'middling')),
  'all groups split': (groups) => Array.from({ length: groups }, () => 'split'),
}
