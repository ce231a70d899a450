import type { Uniform } from './uniform.ts'

/**
 * A distribution over a few neighbouring whole numbers, laid out so that one uniform number finds its value in a step or
 * two however often it is drawn from: a guide table (Chen & Asau 1974, doi:10.1080/05695557408974949). Worth its making where
 * the same distribution is drawn from many times.
 */
export interface Lookup {
  lowest: number
  /** The share of the values up to and with each; the last is 1. */
  upTo: readonly number[]
  /** Where to begin to look, for each of as many equal parts from 0 to 1 as there are values. */
  guide: readonly number[]
}

/**
 * From how often each value comes against the one before it. `ratio(value)` is the chance of `value + 1` over that of
 * `value`; the first chance is irrelevant, as all are made to add up to 1.
 *
 * @example lookup(0, 2, (value) => (value === 0 ? 2 : 1 / 2)) // 0, 1 and 2 with the chances 1/4, 1/2 and 1/4
 */
export function lookup(lowest: number, highest: number, ratio: (value: number) => number): Lookup {
  const upTo = [1]
  let weight = 1
  let sum = 1
  for (let value = lowest; value < highest; value++) {
    weight *= ratio(value)
    sum += weight
    upTo.push(sum)
  }
  const values = upTo.length
  for (let i = 0; i < values; i++) upTo[i]! /= sum
  upTo[values - 1] = 1
  const guide: number[] = []
  for (let part = 0, i = 0; part < values; part++) {
    while (upTo[i]! * values <= part) i++
    guide.push(i)
  }
  return { lowest, upTo, guide }
}

export function lookedUp({ lowest, upTo, guide }: Lookup, next: Uniform): number {
  const share = next()
  let i = guide[(share * guide.length) | 0]!
  while (upTo[i]! <= share) i++
  return lowest + i
}
