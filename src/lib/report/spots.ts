import type { Cell, CellFigures } from '#analysis/report-format.ts'
import { defaultCuts, isDivided } from '#analysis/verdict.ts'
import { type ResultsCell, type ShownReport, type Spot, isShown } from '#lib/domain/results.ts'

type Figures = ShownReport['items'][number]['storyboards'][number]

/** The figures of every storyboard and item of a report, as pages take them: `groups` in their order, hidden cells empty. */
export const spots = (groups: readonly string[], { items, settings }: ShownReport): Spot[] =>
  items.flatMap(({ item, storyboards }) => storyboards.map((figures) => spot(groups, item, figures, settings)))

function spot(groups: readonly string[], item: string, figures: Figures, settings: ShownReport['settings']): Spot {
  const { level, people } = settings.cuts ?? defaultCuts
  const distance = settings.bipolar.includes(item) ? 'D2' : 'D3'
  const { storyboard, between, verdict } = figures
  const { shareAdjusted, shareEqualVoice, shareInterval } = between.disco
  const cells = groups.map((group) => shownCell(group, figures.groups[group]))
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

const isFigures = (cell: Cell | undefined): cell is CellFigures => cell !== undefined && cell.n !== null

function shownCell(group: string, cell: Cell | undefined): ResultsCell {
  if (!isFigures(cell)) return { group, n: null }
  const { n, counts, mean, median, pci2Unbiased, agreement } = cell
  return { group, n, counts, mean, median, pci2Unbiased, agreement }
}

const most = <T>(things: T[], size: (thing: T) => number): T | null =>
  things.reduce<T | null>((best, one) => (best === null || size(one) > size(best) ? one : best), null)
