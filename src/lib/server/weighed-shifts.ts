import type { WeighingFigures } from '#analysis/weighing.ts'
import type { Study } from '#lib/domain/study.ts'
import { type WeighedShift, shiftedItems } from '#lib/domain/weighed.ts'
import type { Means } from './cell-means.ts'
import type { Disclosure, Given } from './disclosure.ts'
import { hundredths } from './hundredths.ts'
import type { Linked } from './linked.ts'
import { type Side, countedSides } from './sides.ts'
import { tiltsOf } from './weighing-asked.ts'

/** What the tilt of each concept changes in each group, where both of its cells are shown. */
export function shifts(
  study: Study,
  figures: WeighingFigures,
  means: Means,
  shown: readonly Given[],
  linked: Linked,
  open: Disclosure,
): WeighedShift[] {
  const tilts = new Map(tiltsOf(study).map((one) => [one.concept, one.tilts]))
  const answers = Map.groupBy(shown, ({ group, item }) => `${group} ${item}`)
  return figures.shifts.flatMap(({ group, concept, items }) =>
    shiftedItems.map((item): WeighedShift => {
      const place = { group, concept, item }
      const { performanceFirst, privacyFirst } = tilts.get(concept)!
      if (![performanceFirst, privacyFirst].every((storyboard) => open.shows({ storyboard, group, item })))
        return { ...place, keptBack: true }
      const [high, low] = [means.of(performanceFirst, group, item), means.of(privacyFirst, group, item)]
      const shift = high.mean === null || low.mean === null ? null : high.mean - low.mean
      // Drawn around the shift of those who entered together, which a late answer may have moved a little.
      const moved = shift === null ? 0 : shift - (items[item].shift.value ?? shift)
      const people = linked(group, [
        { storyboard: performanceFirst, item },
        { storyboard: privacyFirst, item },
      ])
      const given = (answers.get(`${group} ${item}`) ?? []).filter(({ participant }) => people.has(participant))
      const counted = countedSides(pairedSides(given, performanceFirst, privacyFirst))
      return {
        ...place,
        keptBack: false,
        performanceFirst: high,
        privacyFirst: low,
        shift,
        interval: hundredths(items[item].interval, moved),
        moved:
          counted.length === 0
            ? null
            : {
                n: counted.length,
                higher: counted.filter(({ side }) => side > 0).length,
                lower: counted.filter(({ side }) => side < 0).length,
              },
      }
    }),
  )
}

/** By how much each person rates the first higher. */
function pairedSides(given: readonly Given[], first: string, second: string): Side[] {
  const at = (code: string) => given.filter(({ storyboard }) => storyboard === code)
  const other = new Map(at(second).map(({ participant, value }) => [participant, value]))
  return at(first).map(({ participant, value, step }) => {
    return { participant, step, side: value! - other.get(participant)! }
  })
}
