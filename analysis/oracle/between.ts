import { benjaminiHochberg } from '#analysis/benjamini-hochberg.ts'
import { cliffsDelta } from '#analysis/cliffs-delta.ts'
import { people, pooled, type Counts } from '#analysis/counts.ts'
import { tieShare } from '#analysis/mid-ranks.ts'
import { groupPermutation } from '#analysis/permutation.ts'
import type { CellFigures, Report } from '#analysis/report-format.ts'
import { assignments } from '#analysis/tables.ts'
import { uniform } from '#analysis/uniform.ts'
import { same, type Comparison, type Wanted } from './entry.ts'

type Between = Report['items'][number]['storyboards'][number]['between']

export function kruskal(between: Between, groups: Counts[], wanted: Wanted): Comparison[] {
  const { h, df, p, epsilonSquared } = between.kruskalWallis
  const tied = tieShare(pooled(groups, groups[0]!.length))
  return [
    same('H', h, wanted.H),
    same('df', df, wanted.df),
    same('p', p, wanted.p, 1e-8),
    same('epsilon2', epsilonSquared, wanted.epsilon2),
    same('eta2_H', h === null ? null : (h - df!) / (between.n - df! - 1), wanted.eta2_H),
    same('tieC', tied === null ? null : 1 - tied, wanted.tieC),
    same('H_uncorrected', h === null ? 0 : h * (1 - tied!), wanted.H_uncorrected),
    same('N', between.n, wanted.N),
    same('groups', between.versusRest.length, wanted.groups),
  ]
}

/** Not compared: delta_ci with a side of one, which does not exist. Pairs of one person each have no p and are not listed there. */
export function pairwise(between: Between, groups: Record<string, CellFigures>, wanted: Wanted): Comparison[] {
  const adjusted = benjaminiHochberg(between.pairs.map(({ p }) => p))
  const tested = between.pairs.filter(({ pAbsent }) => pAbsent !== 'one-each')
  return [
    same('pairs', tested.length, Object.keys(wanted).length),
    ...between.pairs.flatMap((pair, i) => {
      const of = wanted[`${pair.a} vs ${pair.b}`]
      if (!of) return []
      const [a, b] = [groups[pair.a]!, groups[pair.b]!]
      const named = (name: string, got: number | null, want: number | null, tolerance?: number) =>
        same(`${pair.a} vs ${pair.b}: ${name}`, got, want, tolerance)
      const alone = Math.min(a.n, b.n) < 2
      return [
        named('n1', a.n, of.n1),
        named('n2', b.n, of.n2),
        named('U', pair.u, of.U),
        named('p_normal_cc', pair.p, of.p_normal_cc, 1e-8),
        named('p_exact_midrank', pair.pPermutation, of.p_exact_midrank),
        named('p_holm', pair.pHolm, of.p_holm, 1e-8),
        named('p_BH', adjusted[i]!, of.p_BH, 1e-8),
        named('delta', pair.delta, of.delta),
        named('A12', (pair.delta! + 1) / 2, of.A12),
        named('delta_var', cliffsDelta(a.counts, b.counts).variance.value, of.delta_var),
        named('delta_ci lower', pair.deltaInterval?.[0] ?? null, alone ? null : of.delta_ci[0]),
        named('delta_ci upper', pair.deltaInterval?.[1] ?? null, alone ? null : of.delta_ci[1]),
      ]
    }),
  ]
}

/** Not compared: anova and disco2 (exponent 2), which the product does not use. */
export function decomposition({ n, disco: got, versusRest }: Between, { disco1: wanted }: Wanted): Comparison[] {
  const [t, w, k] = [got.total!, got.within!, versusRest.length]
  return [
    same('total', t, wanted.total),
    same('within', w, wanted.within),
    same('between', t - w, wanted.between),
    same('share', got.share, wanted.share),
    same('share_adj', got.shareAdjusted, wanted.share_adj),
    same('F', w === 0 ? null : (t - w) / (k - 1) / (w / (n - k)), wanted.F),
    same('gmd_total', (2 * t) / (n - 1), wanted.gmd_total),
    same('gmd_within', (2 * w) / (n - k), wanted.gmd_within),
  ]
}

export function dealt(groups: Counts[], wanted: Wanted): Comparison[] {
  const { disco: p, method } = groupPermutation(groups, 0, uniform(1))
  return [
    same('p', p.value, wanted.p),
    same('count', p.value! * assignments(groups.map(people)), wanted.count),
    same('total', assignments(groups.map(people)), wanted.total),
    same('exact', method.value === 'exact' ? 1 : 0, 1),
  ]
}
