import type { Spread } from './arrangement.ts'
import { type Given, burdensOf } from './burdens.ts'
import { burdenOf, madeOrder, timesGiven } from './made-order.ts'
import type { Draw } from './order.ts'

/** Numbers of storyboards, and the number of the sequence where the study has sequences. */
export interface Next {
  order: readonly number[]
  sequence: number | null
}

/**
 * What the next person of a group is given: of the study's sequences one that the group used least, so that no two are more
 * than one apart while nobody drops out. Of these it is the one that brings positions and neighbours nearest to even,
 * over all groups before the one, and chance decides among equals. A study without sequences has an order made.
 */
export function nextOrder(spread: Spread, sequences: readonly number[][], given: readonly Given[], draw: Draw): Next {
  if (sequences.length === 0) return { order: madeOrder(spread, given, draw), sequence: null }
  const whole = { concepts: spread.concepts }
  const here = given.filter((one) => one.here)
  const uses = sequences.map((order) => timesGiven(here, order))
  const least = Math.min(...uses)
  const open = [...sequences.keys()].filter((sequence) => uses[sequence] === least)
  const burden = burdenOf(whole, burdensOf(whole, given))
  const burdens = open.map((sequence) => burden(sequences[sequence]!))
  const lightest = Math.min(...burdens)
  const best = open.filter((_, i) => burdens[i]! < lightest + 1e-9)
  const sequence = best[draw(best.length)]!
  return { order: sequences[sequence]!, sequence }
}
