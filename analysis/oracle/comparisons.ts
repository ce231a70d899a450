import type { CellFigures } from '#analysis/report-format.ts'
import { dealt, decomposition, kruskal, pairwise } from './between.ts'
import { described } from './described.ts'
import { distributions } from './distributions.ts'
import { effects } from './effects.ts'
import type { Comparison, Entry, Single } from './entry.ts'
import { consensusExamples, polis } from './polis.ts'
import { reliabilities, reliability } from './reliability.ts'
import { reports } from './reports.ts'
import { resamples } from './resamples.ts'
import { tradeoff, weighed } from './tradeoff.ts'
import { voices } from './voices.ts'

const single: Single = { ...reliabilities, ...distributions, ...effects, ...resamples, ...voices, ...consensusExamples }

/** What is compared of one figure; null for an id that nobody knows. */
export function comparisons({ id, value }: Entry): Comparison[] | null {
  const known = single[id]
  if (known) return known(value)
  const [ds, item, third, fourth, fifth] = id.split('/')
  const ofItem = reports[ds!]?.items.find((one) => one.item === item)
  if (ds === 'ds1' && item === 'polis') return polis(third!, value)
  if (ds === 'ds1' && item === 'derived_importance') return weighed(third!, value)
  if (ds === 'ds1' && item === 'tradeoff') return tradeoff(third!, fourth!, value)
  if (!ofItem) return null
  if (third === 'alpha' || third === 'kendallW') return reliability(ofItem.reliability, third, fourth!, value)
  const cell = ofItem.storyboards.find(({ storyboard }) => storyboard === third)
  if (!cell) return null
  if (fourth === 'desc') {
    const figures = fifth === 'all' ? cell.all : cell.groups[fifth!]
    return described(figures as CellFigures, value, item!)
  }
  const shown = Object.values(cell.groups).map((group) => (group as CellFigures).counts)
  if (fourth === 'kruskal') return kruskal(cell.between, shown, value)
  if (fourth === 'pairwise') return pairwise(cell.between, cell.groups as Record<string, CellFigures>, value)
  if (fourth === 'decomp') return decomposition(cell.between, value)
  if (fourth === 'perm_exact_disco') return dealt(shown, value)
  return null
}
