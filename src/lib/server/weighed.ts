import { paretoFront } from '#analysis/pareto-front.ts'
import type { WeighingFigures } from '#analysis/weighing.ts'
import type { Study } from '#lib/domain/study.ts'
import { type Weighed, type WeighedImportance, shiftedItems } from '#lib/domain/weighed.ts'
import { meansOf } from './cell-means.ts'
import { clouds } from './clouds.ts'
import { type Disclosure, type Given, smallestCell } from './disclosure.ts'
import { hundredth, hundredths, inSteps } from './hundredths.ts'
import { leanings } from './leanings.ts'
import { linkedIn, wideIn } from './linked.ts'
import { shifts } from './weighed-shifts.ts'

/**
 * What of these figures may be told. They were computed without anything that is kept back, on the answers that entered
 * together. Means are those of the cells that are shown anyhow, so that no second mean beside them tells of one or two.
 */
export function weighed(study: Study, figures: WeighingFigures, shown: readonly Given[], open: Disclosure): Weighed {
  const means = meansOf(shown)
  const [linked, wide] = [linkedIn(study, shown), wideIn(study, shown)]
  const groups = study.groups.map(({ code }) => code)
  return {
    shifts: shifts(study, figures, means, shown, linked, open),
    importances: figures.importances.map((one) => importance(study, one, wide(one.group) ? shown : null, open)),
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

type Found = WeighingFigures['importances'][number]

/** `everybody` answered, where the weights rest on all of them. */
function importance(study: Study, one: Found, everybody: readonly Given[] | null, open: Disclosure): WeighedImportance {
  const { group } = one
  const rated = study.storyboards.filter(({ code }) =>
    shiftedItems.every((item) => open.shows({ storyboard: code, group, item })),
  )
  const told = { group, storyboards: rated.length, of: study.storyboards.length }
  const boards = rated.map(({ code }) => code)
  const step = everybody ? stepOf(one, boards, everybody) : 'whole'
  if (one.people < smallestCell || step === null) return { ...told, people: null }
  const fine = step === 'whole' ? 0.01 : step
  const [utility, intrusiveness] = [inSteps(one.utility.value, fine), inSteps(one.intrusiveness.value, fine)]
  return {
    ...told,
    people: one.people,
    rows: one.rows,
    utility,
    intrusiveness,
    // A third number beside the two would tell them more finely.
    lead:
      utility === null || intrusiveness === null ? null : inSteps(Math.abs(utility) - Math.abs(intrusiveness), 0.01),
    rSquared: step === 'whole' ? inSteps(one.rSquared.value, fine) : null,
    intervals: {
      utility: hundredths(one.intervals.utility, 0, fine),
      intrusiveness: hundredths(one.intervals.intrusiveness, 0, fine),
      lead: hundredths(one.intervals.lead, 0, fine),
    },
  }
}

/**
 * How finely weights are told; null where that would say nothing. In a wide group they rest on everybody, and follow from
 * sums of products of whole numbers, of which the cells leave open those alone of people who left something out: hundredths
 * would often agree with one answer of theirs and no other. In steps of twice what one product moves, others agree too.
 * The steps go by what the cells tell anyhow.
 */
function stepOf({ group, rows }: Found, boards: readonly string[], all: readonly Given[]): number | 'whole' | null {
  const own = all.filter((one) => one.group === group && one.value !== null && boards.includes(one.storyboard))
  const [utility, intrusiveness, acceptability] = shiftedItems.map((item) => own.filter((one) => one.item === item))
  const people = new Set([...utility!, ...intrusiveness!, ...acceptability!].map(({ participant }) => participant)).size
  if (rows === boards.length * people) return 'whole'
  const spread = Math.min(deviation(utility!), deviation(intrusiveness!)) * deviation(acceptability!)
  return [0.01, 0.02, 0.05, 0.1, 0.2].find((step) => step * rows * spread >= 2) ?? null
}

function deviation(given: readonly Given[]): number {
  const mean = given.reduce((sum, { value }) => sum + value!, 0) / given.length
  return Math.sqrt(given.reduce((sum, { value }) => sum + (value! - mean) ** 2, 0) / given.length)
}
