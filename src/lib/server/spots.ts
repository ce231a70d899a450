import type { Report } from '#analysis/report.ts'
import type { Cell, CellFigures, StoryboardFigures } from '#analysis/report-format.ts'
import { defaultCuts, isDivided } from '#analysis/verdict.ts'
import { type Centroid, type ResultsCell, type Spot, isShown } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Disclosure } from './disclosure.ts'

/** The figures of every storyboard and rating item, as pages take them: without a person's name, kept-back cells empty. */
export const spots = (study: Study, reports: Report[], open: Disclosure): Spot[] =>
  reports.flatMap((report) =>
    report.items.flatMap(({ item, storyboards }) =>
      storyboards.map((figures) => spot(study, item, figures, report.settings, open)),
    ),
  )

function spot(
  study: Study,
  item: string,
  figures: StoryboardFigures,
  settings: Report['settings'],
  open: Disclosure,
): Spot {
  const { level, people } = settings.cuts ?? defaultCuts
  const distance = settings.bipolar.includes(item) ? 'D2' : 'D3'
  const { storyboard, between, verdict } = figures
  const { shareAdjusted, shareEqualVoice, shareInterval } = between.disco
  const cells = study.groups.map(({ code }): ResultsCell => {
    const cell = figures.groups[code]
    return !open.shows({ storyboard, item, group: code }) || !cell || isHidden(cell)
      ? { group: code, n: null }
      : shownCell(code, cell)
  })
  const shown = cells.filter(isShown)
  const conflicts = shown.flatMap(({ group, pci2Unbiased }) =>
    pci2Unbiased === null ? [] : [{ group, value: pci2Unbiased }],
  )
  const apart = between.versusRest.flatMap(({ group, delta, pHolm }) =>
    delta === null ? [] : [{ group, delta, sure: pHolm !== null && pHolm < level }],
  )
  return {
    storyboard,
    item,
    verdict,
    n: figures.all.n,
    shareAdjusted,
    shareEqualVoice,
    shareInterval,
    p: between.pBenjaminiHochberg,
    divided: shown.filter(({ counts, n }) => n >= people && isDivided(counts, distance)).map(({ group }) => group),
    conflict: most(conflicts, ({ value }) => value),
    apart: most(apart, ({ delta }) => Math.abs(delta)),
    cells,
    voices: figures.minorityVoices.map(({ group, value, reason }) => ({ group, value, reason })),
  }
}

const isHidden = (cell: Cell) => cell.n === null

function shownCell(group: string, cell: Cell): ResultsCell {
  const { n, counts, mean, median, pci2Unbiased, agreement } = cell as CellFigures
  return { group, n, counts, mean, median, pci2Unbiased, agreement }
}

const most = <T>(things: T[], size: (thing: T) => number): T | null =>
  things.reduce<T | null>((best, one) => (best === null || size(one) > size(best) ? one : best), null)

/**
 * The groups' middles in utility and intrusiveness. Each axis is the mean that the group's cell shows: a mean over those
 * who gave both ratings would differ by a person or two and tell, by subtraction, what they said.
 */
export function centroids(study: Study, spots: Spot[], reports: Report[]): Centroid[] {
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
