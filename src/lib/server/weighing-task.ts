import type { Rating } from '#analysis/rating.ts'
import type { Study } from '#lib/domain/study.ts'
import { shiftedItems } from '#lib/domain/weighed.ts'
import type { WeighingTask } from './analysis-worker.ts'
import type { Disclosure, Given } from './disclosure.ts'
import { together } from './entering.ts'
import { linkedIn, wideIn } from './linked.ts'
import { weighedItems, weighingAsked } from './weighing-asked.ts'

/** What the figures beside the reports are computed on, of answers that are shown. */
export const weighingTask = (study: Study, shown: readonly Given[], open: Disclosure): WeighingTask => ({
  ratings: together(shown)
    .filter(({ item }) => weighedItems.includes(item))
    .map(bare),
  rows: rows(study, shown).map(bare),
  asked: weighingAsked(study, open),
})

/** Storyboards rated in all three items, of people who may be told by all three; of wide groups all. */
function rows(study: Study, shown: readonly Given[]): Given[] {
  const [linked, wide] = [linkedIn(study, shown), wideIn(study, shown)]
  const isShifted = ({ item }: Given) => shiftedItems.some((one) => one === item)
  const joint = together(shown).filter((one) => isShifted(one) && wide(one.group))
  const rated = shown.filter((one) => isShifted(one) && !wide(one.group))
  const narrow = [...Map.groupBy(rated, ({ group, storyboard }) => `${group} ${storyboard}`).values()].flatMap(
    (some) => {
      const { group, storyboard } = some[0]!
      const places = shiftedItems.map((item) => ({ storyboard, item }))
      const people = linked(group, places)
      return some.filter(({ participant }) => people.has(participant))
    },
  )
  return [...joint, ...narrow]
}

const bare = ({ participant, group, storyboard, item, value }: Given): Rating => {
  return { participant, group, storyboard, item, value }
}
