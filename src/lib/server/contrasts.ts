import { meanDifference } from '#analysis/mean-difference.ts'
import type { Contrasted } from '#lib/domain/contrast.ts'
import type { Contrast } from '#lib/domain/plan.ts'
import { type Results, isShown } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'

/** What became of what was planned, from figures that are shown anyhow. */
export const contrasted = (study: Study, results: Results): Contrasted[] =>
  (study.plan?.contrasts ?? []).flatMap((one: Contrast) =>
    one.compares === 'tilts' ? ofTilts(study, results, one) : [ofGroups(study, results, one)],
  )

function ofTilts(
  study: Study,
  { groups, weighed }: Results,
  planned: Extract<Contrast, { compares: 'tilts' }>,
): Contrasted[] {
  const { concept, item, group } = planned
  const title = study.concepts.find(({ code }) => code === concept)?.title ?? concept
  return groups
    .filter(({ code }) => group === undefined || code === group)
    .map(({ code, name }) => {
      const found = weighed.shifts.find((one) => one.concept === concept && one.item === item && one.group === code)
      const shown = found && !found.keptBack ? found : null
      return {
        what: `“${title}” performance-first against privacy-first, ${name}`,
        item,
        keptBack: found?.keptBack ?? false,
        estimate: shown?.shift ?? null,
        interval: shown?.interval ?? null,
      }
    })
}

function ofGroups(study: Study, { spots }: Results, planned: Extract<Contrast, { compares: 'groups' }>): Contrasted {
  const { storyboard, item, groups } = planned
  const spot = spots.find((one) => one.storyboard === storyboard && one.item === item)
  const cells = groups.map((code) => spot?.cells.find(({ group }) => group === code))
  const counts = cells.map((cell) => (cell && isShown(cell) ? cell.counts : null))
  const name = (code: string) => study.groups.find((one) => one.code === code)?.name ?? code
  const title = study.storyboards.find(({ code }) => code === storyboard)?.title ?? storyboard
  const lowest = study.items.flatMap((one) => (one.code === item && one.kind === 'rating' ? [one.scale[0]] : []))[0]
  const found = counts[0] && counts[1] ? meanDifference(counts[0], counts[1], lowest ?? 1) : null
  return {
    what: `${name(groups[0])} against ${name(groups[1])}, “${title}”`,
    item,
    keptBack: cells.some((cell) => cell?.n === null),
    estimate: found?.difference.value ?? null,
    interval: found?.interval.value ?? null,
  }
}
