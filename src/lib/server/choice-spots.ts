import type { ChoiceSpot } from '#lib/domain/results.ts'
import { itemValues } from '#lib/domain/item.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Disclosure, Given } from './disclosure.ts'

/** How often each answer to the items without a scale was given, by group and over the groups that are shown. */
export function choiceSpots(study: Study, shown: readonly Given[], open: Disclosure): ChoiceSpot[] {
  return study.items
    .filter((item) => item.kind === 'choice')
    .flatMap((item) =>
      study.storyboards.map(({ code: storyboard }): ChoiceSpot => {
        const here = shown.filter((one) => one.item === item.code && one.storyboard === storyboard)
        const counted = (given: readonly Given[]) =>
          itemValues(item).map((value) => given.filter((one) => one.value === value).length)
        const cells = study.groups.map(({ code: group }) => {
          if (!open.shows({ storyboard, item: item.code, group })) return { group, n: null }
          const given = here.filter((one) => one.group === group)
          return { group, n: given.length, counts: counted(given) }
        })
        return { storyboard, item: item.code, n: here.length, counts: counted(here), cells }
      }),
    )
}
