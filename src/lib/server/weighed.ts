import { paretoFront } from '#analysis/pareto-front.ts'
import type { WeighingFigures } from '#analysis/weighing.ts'
import type { Study } from '#lib/domain/study.ts'
import { type Weighed, type WeighedImportance, shiftedItems } from '#lib/domain/weighed.ts'
import { meansOf } from './cell-means.ts'
import { clouds } from './clouds.ts'
import { type Disclosure, type Given, smallestCell } from './disclosure.ts'
import { hundredth, hundredths } from './hundredths.ts'
import { leanings } from './leanings.ts'
import { linkedIn } from './linked.ts'
import { shifts } from './weighed-shifts.ts'

/**
 * What of these figures may be told. They were computed without anything that is kept back, on the answers that entered
 * together. Means are those of the cells that are shown anyhow, so that no second mean beside them tells of one or two.
 */
export function weighed(study: Study, figures: WeighingFigures, shown: readonly Given[], open: Disclosure): Weighed {
  const means = meansOf(shown)
  const linked = linkedIn(study, shown)
  const groups = study.groups.map(({ code }) => code)
  return {
    shifts: shifts(study, figures, means, shown, linked, open),
    importances: figures.importances.map((one) => importance(study, one, open)),
    leanings: leanings(study, shown, linked, open),
    fronts: groups.map((group) => {
      const found = figures.fronts.find((one) => one.group === group)
      if (!found) return { group, concepts: null }
      const placed = found.concepts.map(({ concept, share: drawn }) => ({
        concept,
        share: hundredth(drawn),
        ...means.ofConcept(study, concept, group),
      }))
      const fronts = paretoFront(placed)
      return { group, concepts: placed.map((one, at) => ({ ...one, front: fronts[at]! })) }
    }),
    clouds: clouds(study, shown, linked),
  }
}

function importance(
  { storyboards }: Study,
  one: WeighingFigures['importances'][number],
  open: Disclosure,
): WeighedImportance {
  const { group } = one
  const rated = storyboards.filter(({ code }) =>
    shiftedItems.every((item) => open.shows({ storyboard: code, group, item })),
  )
  const told = { group, storyboards: rated.length, of: storyboards.length }
  if (one.people < smallestCell) return { ...told, people: null }
  return {
    ...told,
    people: one.people,
    rows: one.rows,
    utility: hundredth(one.utility.value),
    intrusiveness: hundredth(one.intrusiveness.value),
    lead: hundredth(one.lead.value),
    rSquared: hundredth(one.rSquared.value),
    intervals: {
      utility: hundredths(one.intervals.utility),
      intrusiveness: hundredths(one.intervals.intrusiveness),
      lead: hundredths(one.intervals.lead),
    },
  }
}
