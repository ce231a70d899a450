import { benjaminiHochberg } from '#analysis/benjamini-hochberg.ts'
import { cliffsDelta } from '#analysis/cliffs-delta.ts'
import { countsOf, type Counts } from '#analysis/counts.ts'
import { holm } from '#analysis/holm.ts'
import { kruskalWallis } from '#analysis/kruskal-wallis.ts'
import { tieShare } from '#analysis/mid-ranks.ts'
import { pairPermutation } from '#analysis/permutation.ts'
import { uniform } from '#analysis/uniform.ts'
import { same, type Single } from './entry.ts'

const treated = countsOf([1, 1, 2, 2, 2, 3, 3, 3, 4, 5], [1, 5])
const control = countsOf([1, 2, 3, 4, 4, 5], [1, 5])

const pair = (a: Counts, b: Counts, wanted: { delta: number; variance: number; interval: number[] }) => {
  const { delta, variance, deltaInterval } = cliffsDelta(a, b)
  return [
    same('delta', delta.value, wanted.delta),
    same('variance', variance.value, wanted.variance),
    same('lower', deltaInterval.value![0], wanted.interval[0]!),
    same('upper', deltaInterval.value![1], wanted.interval[1]!),
  ]
}

export const effects: Single = {
  'unit/cliff/unbiased_t': ({ delta, var: variance, ci: interval }) =>
    pair(treated, control, { delta, variance, interval }),
  'unit/cliff/tied_variance': ({ a, b, delta, var_correct: variance, ci_correct: interval }) =>
    pair(countsOf(a, [1, 7]), countsOf(b, [1, 7]), { delta, variance, interval }),
  'unit/VDA': (wanted) => [same('A12', (cliffsDelta(treated, control).delta.value! + 1) / 2, wanted)],
  'unit/padjust': (wanted) =>
    wanted.p.flatMap((_: number, i: number) => [
      same(`holm[${i}]`, holm(wanted.p)[i]!, wanted.holm[i]),
      same(`BH[${i}]`, benjaminiHochberg(wanted.p)[i]!, wanted.BH[i]),
    ]),
  'unit/kw_ties_textbook': (wanted) => {
    const found = kruskalWallis([
      [1, 1, 0, 0, 0, 0, 0],
      [0, 1, 1, 0, 0, 0, 0],
      [0, 0, 0, 0, 1, 0, 1],
    ])
    return [
      same('H', found.h.value, wanted.H),
      same('df', found.df.value, wanted.df),
      same('p', found.p.value, wanted.p, 1e-8),
      same('tieC', 1 - tieShare([1, 2, 1, 0, 1, 0, 1])!, wanted.tieC),
    ]
  },
  'unit/kw_perm_note': (wanted) => [same('p', pairPermutation([10, 0], [0, 10], 0, uniform(1)).value, wanted)],
}
