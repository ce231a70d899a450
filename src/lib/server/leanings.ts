import { holm } from '#analysis/holm.ts'
import { leaning } from '#analysis/leaning.ts'
import { seenPerPerson } from '#lib/domain/seen.ts'
import type { Study } from '#lib/domain/study.ts'
import type { WeighedLeaning } from '#lib/domain/weighed.ts'
import type { Disclosure, Given } from './disclosure.ts'
import { together } from './entering.ts'
import { type Linked, wideIn } from './linked.ts'
import { type Side, countedSides } from './sides.ts'

/** Of groups that are shown at every storyboard: a leaning without one of them would be another leaning. */
export function leanings(study: Study, shown: readonly Given[], linked: Linked, open: Disclosure): WeighedLeaning[] {
  const scale = study.items.flatMap((one) => (one.code === 'priority' && one.kind === 'rating' ? [one.scale] : []))[0]
  if (!scale) return []
  const places = study.storyboards.map(({ code }) => ({ storyboard: code, item: 'priority' }))
  const middle = (scale[0] + scale[1]) / 2
  const asked = Map.groupBy(
    shown.filter(({ item, value }) => item === 'priority' && value !== null),
    ({ group }) => group,
  )
  const joint = new Set(together(shown))
  const asksAll = seenPerPerson(study) === study.storyboards.length
  const wide = wideIn(study, shown)
  const found = study.groups.map(({ code: group }) => {
    if (!study.storyboards.every(({ code }) => open.shows({ storyboard: code, group, item: 'priority' })))
      return { group, n: null }
    const all = asked.get(group) ?? []
    if (all.length === 0) return { group, ...leaning([], middle) }
    // In a wide group a side tells too little of any one answer. Where nobody is asked about everything, hardly two are
    // asked about the same.
    const whole = asksAll && !wide(group) ? linked(group, places) : null
    const given = all.filter((one) => (whole ? whole.has(one.participant) : joint.has(one)))
    const people = [...Map.groupBy(given, ({ participant }) => participant)].map(([participant, some]): Side => ({
      participant,
      step: some[0]!.step,
      side: some.reduce((sum, { value }) => sum + value! - middle, 0),
    }))
    const counted = new Set(countedSides(people).map(({ participant }) => participant))
    if (counted.size === 0) return { group, n: null }
    return {
      group,
      ...leaning(
        given.filter(({ participant }) => counted.has(participant)),
        middle,
      ),
    }
  })
  const adjusted = holm(found.map((one) => ('p' in one ? one.p.value : null)))
  return found.map((one, at) => ('p' in one ? { ...one, p: one.p.value, pHolm: adjusted[at]! } : one))
}
