import { type Centroid, type ShownReport, type Spot, isShown } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'

/**
 * The groups' middles in utility and intrusiveness. Each axis is the mean that the group's cell shows: a mean over those
 * who gave both ratings would differ by a person or two and tell, by subtraction, what they said.
 */
export function centroids(study: Study, spots: Spot[], reports: ShownReport[]): Centroid[] {
  const tradeoff = reports.flatMap((report) => report.tradeoff ?? [])
  return study.storyboards.flatMap(({ code: storyboard }) =>
    study.groups.flatMap(({ code: group }): Centroid[] => {
      const cell = (item: string) =>
        spots
          .find((spot) => spot.storyboard === storyboard && spot.item === item)
          ?.cells.filter(isShown)
          .find((cell) => cell.group === group)
      const [utility, intrusiveness] = [cell('utility'), cell('intrusiveness')]
      if (utility?.mean == null || intrusiveness?.mean == null) return []
      const both = tradeoff.find((one) => one.storyboard === storyboard && one.group === group)
      const samePeople = both?.n === utility.n && both.n === intrusiveness.n
      const n = Math.min(utility.n, intrusiveness.n)
      const ellipse = (samePeople && both && 'ellipse' in both && both.ellipse) || null
      const ring = ellipse ? 'drawn' : samePeople ? 'no-spread' : 'one-left-out'
      return [{ storyboard, group, utility: utility.mean, intrusiveness: intrusiveness.mean, n, ellipse, ring }]
    }),
  )
}
