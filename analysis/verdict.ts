import { people, type Counts } from './counts.ts'
import { pci2OfEvenSpread, pci2Unbiased, type Distance } from './pci2.ts'
import type { Cuts, Interval, Verdict } from './report-format.ts'
import { vanDerEijkA } from './van-der-eijk.ts'

export const defaultCuts: Cuts = { share: 0.15, delta: 0.33, level: 0.05, people: 5, agreement: -0.05 }

/** What the verdict of one storyboard and item is read from. */
export interface Evidence {
  groups: readonly Counts[]
  distance: Distance
  shareAdjusted: number | null
  shareInterval: Interval | null
  pBenjaminiHochberg: number | null
  versusRest: readonly { delta: number | null; pHolm: number | null }[]
}

/**
 * In one word: do the groups differ, is a group divided within, both, or do they agree?
 *
 * Differ: `shareAdjusted` ≥ cuts.share with `pBenjaminiHochberg` < cuts.level, or a group whose |δ| against the rest is
 * ≥ cuts.delta with `pHolm` < cuts.level. Divided: a group of cuts.people or more whose `pci2Unbiased` is above that of
 * answers spread evenly and whose agreement A is below cuts.agreement. Neither: `agreement` when the upper end of `shareInterval` is
 * below cuts.share, else `undecided`, which is not agreement. Fewer than two groups of cuts.people: `too-few`.
 *
 * How often it errs stands in README.md beside this file.
 */
export function verdict(evidence: Evidence, cuts: Cuts = defaultCuts): Verdict {
  const large = evidence.groups.filter((counts) => people(counts) >= cuts.people)
  if (large.length < 2) return 'too-few'
  const differ = groupsDiffer(evidence, cuts)
  const divided = large.some((counts) => isDivided(counts, evidence.distance, cuts.agreement))
  if (differ && divided) return 'both'
  if (differ) return 'groups-differ'
  if (divided) return 'divided-within'
  return evidence.shareInterval && evidence.shareInterval[1] < cuts.share ? 'agreement' : 'undecided'
}

function groupsDiffer({ shareAdjusted, pBenjaminiHochberg, versusRest }: Evidence, cuts: Cuts): boolean {
  const apart = shareAdjusted !== null && shareAdjusted >= cuts.share && isBelow(pBenjaminiHochberg, cuts.level)
  const oneApart = versusRest.some(
    ({ delta, pHolm }) => delta !== null && Math.abs(delta) >= cuts.delta && isBelow(pHolm, cuts.level),
  )
  return apart || oneApart
}

/**
 * Spread alone is not division: the answers must also gather at two places. A of answers spread evenly is 0; with the bar
 * at 0, six people of a wide group with one summit would be called divided in 6 %, with it at −0.05 in less than 5 %.
 */
export function isDivided(counts: Counts, distance: Distance, bar = defaultCuts.agreement): boolean {
  const conflict = pci2Unbiased(counts, distance).value
  const even = pci2OfEvenSpread(counts.length, distance)
  const agreement = vanDerEijkA(counts).value
  return conflict !== null && even !== null && agreement !== null && conflict > even && agreement < bar
}

const isBelow = (p: number | null, level: number) => p !== null && p < level
