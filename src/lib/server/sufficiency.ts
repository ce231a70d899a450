import { enough } from '#analysis/enough.ts'
import type { Interval } from '#analysis/report-format.ts'
import { targetOf } from '#lib/domain/plan.ts'
import type { Results } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Sufficiency } from '#lib/domain/sufficiency.ts'

/** Whether there are enough people in each cell of an item, from figures that are shown anyhow. */
export function sufficiency(study: Study, { spots, reports }: Results, item: string): Sufficiency[] {
  const { plan } = study
  const targets = new Map(study.groups.map((group) => [group.code, targetOf(plan, group)]))
  return spots
    .filter((spot) => spot.item === item)
    .flatMap(({ storyboard, cells }) =>
      cells.map(({ group, n }): Sufficiency => {
        const target = targets.get(group) ?? null
        const place = { storyboard, group, n, target }
        if (n === null) return { ...place, ...unknown }
        const interval = meanInterval(reports, storyboard, item, group)
        const found = enough({
          n,
          interval,
          ...(target === null ? {} : { target }),
          ...(plan?.width === undefined ? {} : { wanted: plan.width }),
        })
        return {
          ...place,
          missing: found.missing.value,
          interval,
          width: found.width.value,
          narrowEnough: found.narrowEnough.value,
          moreToHalve: found.moreToHalve.value,
          moreToReach: found.moreToReach.value,
        }
      }),
    )
}

const unknown = {
  missing: null,
  interval: null,
  width: null,
  narrowEnough: null,
  moreToHalve: null,
  moreToReach: null,
}

function meanInterval(reports: Results['reports'], storyboard: string, item: string, group: string): Interval | null {
  const figures = reports.flatMap(({ items }) => items).find((one) => one.item === item)
  const cell = figures?.storyboards.find((one) => one.storyboard === storyboard)?.groups[group]
  return cell && cell.n !== null ? cell.intervals.mean : null
}
