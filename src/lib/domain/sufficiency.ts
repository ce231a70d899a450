import type { Interval } from '#analysis/report-format.ts'

/** Whether there are enough people in one cell, against what was chosen before launch. Null: kept back, or not chosen. */
export interface Sufficiency {
  storyboard: string
  group: string
  n: number | null
  target: number | null
  /** How many are missing from the target. */
  missing: number | null
  interval: Interval | null
  width: number | null
  narrowEnough: boolean | null
  /** How many more people, answering as those did, would halve the interval, and make it as narrow as chosen. */
  moreToHalve: number | null
  moreToReach: number | null
}

/** What all cells of an item say together. */
export function sufficiencyFinding(cells: readonly Sufficiency[], wanted: number | null): string[] {
  const shown = cells.filter(({ n }) => n !== null)
  const keptBack = cells.length - shown.length
  const aimed = shown.filter(({ target }) => target !== null)
  const full = aimed.filter(({ missing }) => missing === 0)
  const ranged = shown.filter(({ width }) => width !== null)
  const narrow = ranged.filter(({ narrowEnough }) => narrowEnough)
  const cellsOf = (n: number) => `${n} ${n === 1 ? 'cell' : 'cells'}`
  return [
    aimed.length > 0
      ? `${full.length} of ${cellsOf(aimed.length)} shown ${full.length === 1 ? 'has' : 'have'} as many people as were wanted.`
      : 'How many people are wanted was not chosen before launch.',
    wanted === null
      ? 'How wide a range may be was not chosen before launch.'
      : `${narrow.length} of ${cellsOf(ranged.length)} with a range ${narrow.length === 1 ? 'is' : 'are'} as narrow as was chosen, ${wanted} ${wanted === 1 ? 'point' : 'points'}.`,
    ...(keptBack > 0 ? [`${cellsOf(keptBack)} ${keptBack === 1 ? 'is' : 'are'} kept back.`] : []),
  ]
}
