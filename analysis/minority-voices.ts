import { people, type Counts } from './counts.ts'
import { absent, present, written } from './figure.ts'
import { median } from './median.ts'
import type { Rating } from './rating.ts'
import type { MinorityVoice } from './report-format.ts'

/** How many people of a group are named at most, for one item of one storyboard. */
const named = 3

/**
 * The people who stand farthest from the middle of their own group: those more than one point of the scale away from the
 * median of the others, at most three a group, the farthest first, equals by participant. Nobody is left out of any figure
 * for being here; the list exists so that their reasons are read.
 *
 * distance = |x − median of the others| / (K − 1), 0 to 1. In a group split into halves everybody stands far from its
 * middle, and the list shows three of them. A person who answers alone in their group has no others and is not listed.
 *
 * @example minorityVoices(ratings, [1, 7]) // [{ participant: 'p7', group: 'legal', value: 1, distance: 0.83, … }]
 */
export function minorityVoices(
  ratings: Iterable<Rating & { value: number }>,
  countsOf: (group: string) => Counts,
  lowest: number,
): MinorityVoice[] {
  const distances = new Map<string, (number | null)[]>()
  const voices = new Map<string, MinorityVoice[]>()
  for (const { participant, group, value, reason } of ratings) {
    let ofGroup = distances.get(group)
    if (!ofGroup) distances.set(group, (ofGroup = distancesFromOthers(countsOf(group))))
    const distance = ofGroup[value - lowest]
    if (distance === null || distance === undefined || distance * (ofGroup.length - 1) <= 1) continue
    const told = reason ? present(reason) : absent('none-given')
    const ofHere = voices.get(group) ?? []
    voices.set(group, ofHere)
    ofHere.push({ participant, group, value, distance, ...written<{ reason: string }>({ reason: told }) })
    if (ofHere.length > 64) ofHere.sort(farthestFirst).splice(named)
  }
  return [...voices.values()].flatMap((ofGroup) => ofGroup.sort(farthestFirst).slice(0, named)).sort(farthestFirst)
}

/** For each point: how far somebody there is from the median of the others. */
export function distancesFromOthers(counts: Counts): (number | null)[] {
  return counts.map((count, k) => {
    if (count === 0 || people(counts) < 2) return null
    return Math.abs(k - median(counts.with(k, count - 1), 0).value!) / (counts.length - 1)
  })
}

function farthestFirst(a: MinorityVoice, b: MinorityVoice): number {
  return b.distance - a.distance || (a.participant < b.participant ? -1 : 1)
}
