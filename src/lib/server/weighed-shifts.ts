import type { WeighingFigures } from '#analysis/weighing.ts'
import type { Study } from '#lib/domain/study.ts'
import { type WeighedShift, shiftedItems } from '#lib/domain/weighed.ts'
import type { Means } from './cell-means.ts'
import type { Disclosure, Given } from './disclosure.ts'
import { hundredths } from './hundredths.ts'
import { type Side, countedSides } from './sides.ts'
import { tiltsOf } from './weighing-asked.ts'

/** What the tilt of each concept changes in each group, where both of its cells are shown. */
export function shifts(
  study: Study,
  figures: WeighingFigures,
  means: Means,
  joint: readonly Given[],
  open: Disclosure,
): WeighedShift[] {
  const tilts = new Map(tiltsOf(study).map((one) => [one.concept, one.tilts]))
  const jointly = Map.groupBy(joint, ({ group, item }) => `${group} ${item}`)
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
      const counted = countedSides(pairedSides(jointly.get(`${group} ${item}`) ?? [], performanceFirst, privacyFirst))
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

/** By how much each person who rated both rates the first higher. */
function pairedSides(given: readonly Given[], first: string, second: string): Side[] {
  const other = new Map(given.flatMap((one) => (one.storyboard === second ? [[one.participant, one] as const] : [])))
  return given.flatMap(({ participant, storyboard, value, step }) => {
    const against = other.get(participant)
    if (storyboard !== first || value === null || against?.value == null) return []
    return [{ participant, step, side: value - against.value }]
  })
}
