import { kendallW, rankSums } from '#analysis/kendall-w.ts'
import { krippendorffAlpha } from '#analysis/krippendorff-alpha.ts'
import { countsOf } from '#analysis/counts.ts'
import type { Report } from '#analysis/report-format.ts'
import { same, type Comparison, type Single, type Wanted } from './entry.ts'
import { coders } from './inputs.ts'
import { reports } from './reports.ts'

export function reliability(
  { all, groups }: Report['items'][number]['reliability'],
  figure: 'alpha' | 'kendallW',
  group: string,
  wanted: Wanted,
): Comparison[] {
  const of = (group === 'all' || group === 'ordinal' ? all : groups[group])!
  if (group === 'ordinal') return [same('ordinal', all.alphaOrdinal, wanted)]
  if (figure === 'alpha')
    return [same('ordinal', of.alphaOrdinal, wanted.ordinal), same('interval', of.alphaInterval, wanted.interval)]
  const df = of.storyboards! - 1
  return [
    same('W', of.kendallW, wanted.W),
    same('df', df, wanted.df),
    same('chisq = m (n - 1) W', wanted.raters * df * of.kendallW!, wanted.chisq),
  ]
}

const threeCoders = [
  [1, 2, 3, 4, 5, 2],
  [2, 2, 3, 4, 5, 1],
  [1, 3, 3, 4, 4, 2],
]

const alphaOf = (rows: readonly (readonly (number | null)[])[], metric: Parameters<typeof krippendorffAlpha>[1]) => {
  const units = rows[0]!.map((_, unit) =>
    countsOf(
      rows.map((row) => row[unit]).filter((value): value is number => value != null),
      [1, 5],
    ),
  )
  return (wanted: Wanted) => [same(metric, krippendorffAlpha(units, metric).value, wanted)]
}

const alphaOfAll = (ds: string) => (wanted: Wanted) => [
  same('ordinal', reports[ds]!.items[0]!.reliability.all.alphaOrdinal, wanted),
]

export const reliabilities: Single = {
  'ds5/alpha/nominal': alphaOf(coders, 'nominal'),
  'ds5/alpha/ordinal': alphaOf(coders, 'ordinal'),
  'ds5/alpha/interval': alphaOf(coders, 'interval'),
  'ds5/alpha/ratio': alphaOf(coders, 'ratio'),
  'ds3/alpha/ordinal': alphaOfAll('ds3'),
  'ds4/alpha/ordinal': alphaOfAll('ds4'),
  'ds3/alpha/K1_only_constant': (wanted) => [
    same('ordinal', krippendorffAlpha([[0, 0, 0, 12]], 'ordinal').value, wanted),
  ],
  'unit/alpha_nomissing_3coders/ordinal_correct': alphaOf(threeCoders, 'ordinal'),
  'unit/alpha_nomissing_3coders/interval_correct': alphaOf(threeCoders, 'interval'),
  'unit/kendallW/noties': (wanted) => {
    const rows = [
      [1, 2, 3, 4],
      [1, 3, 2, 4],
      [2, 1, 3, 4],
    ]
    return [same('W', kendallW(rankSums(rows, 4)).value, wanted)]
  },
  'unit/kendallW/ties': (wanted) => {
    const rows = [
      [1, 2, 2, 4, 5],
      [2, 2, 1, 4, 4],
      [1, 1, 3, 5, 4],
      [3, 1, 2, 4, 5],
    ]
    return [same('W', kendallW(rankSums(rows, 5)).value, wanted.W)]
  },
}
