import { bcaShares, quantile, type LeftOut } from '#analysis/bca-interval.ts'
import { benjaminiHochberg } from '#analysis/benjamini-hochberg.ts'
import { cliffsDelta } from '#analysis/cliffs-delta.ts'
import { countsOf, people, pooled, type Counts } from '#analysis/counts.ts'
import { disco } from '#analysis/disco.ts'
import { groupConsensus, twoProportions, type Stances } from '#analysis/group-consensus.ts'
import { holm } from '#analysis/holm.ts'
import { importance } from '#analysis/importance.ts'
import { kendallW, rankSums } from '#analysis/kendall-w.ts'
import { krippendorffAlpha } from '#analysis/krippendorff-alpha.ts'
import { kruskalWallis } from '#analysis/kruskal-wallis.ts'
import { leik } from '#analysis/leik.ts'
import { mean, variance } from '#analysis/mean.ts'
import { tieShare } from '#analysis/mid-ranks.ts'
import { pci2, pci2Unbiased } from '#analysis/pci2.ts'
import { groupPermutation, pairPermutation } from '#analysis/permutation.ts'
import { raterDistances } from '#analysis/rater-distances.ts'
import { reasonDistances } from '#analysis/reason-distances.ts'
import { report, type Report } from '#analysis/report.ts'
import type { CellFigures } from '#analysis/report-format.ts'
import { hiddenGroups } from '#analysis/suppression.ts'
import { assignments } from '#analysis/tables.ts'
import { uniform } from '#analysis/uniform.ts'
import { vanDerEijkA } from '#analysis/van-der-eijk.ts'
import { bootIndices, bootRows, coders, ratingsOf } from './inputs.ts'

export interface Entry {
  id: string
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each figure has a shape of its own
  value: any
}

export interface Comparison {
  name: string
  got: number | null
  wanted: number | null
  tolerance?: number
}

type Wanted = Entry['value']

const settings = { bipolar: ['acceptability'], minCell: 1, resamples: 0, permutations: 0 }
const ratings = {
  ds1: ratingsOf('ds1_main'),
  ds2: ratingsOf('ds2_polarized'),
  ds3: ratingsOf('ds3_constant'),
  ds4: ratingsOf('ds4_tiny'),
}
const reports = Object.fromEntries(Object.entries(ratings).map(([ds, of]) => [ds, report(of, settings)])) as Record<
  string,
  Report
>

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
  if (fourth === 'pci2_difftest_enduser_vs_engineer') return difference(value)
  return null
}

const same = (name: string, got: number | null, wanted: number | null, tolerance?: number): Comparison => ({
  name,
  got,
  wanted,
  ...(tolerance === undefined ? {} : { tolerance }),
})

/** Not compared: Cns and RAND (left out of the product), l2 (an identity of PCI2). One person has a mean and a median only. */
function described(cell: CellFigures, wanted: Wanted, item: string): Comparison[] {
  const { counts } = cell
  const own = item === 'acceptability' ? 'D2' : 'D3'
  const spread = variance(counts).value
  const one = wanted.n < 2
  return [
    same('n', cell.n, wanted.n),
    ...counts.map((count, k) => same(`counts[${k}]`, count, wanted.counts[k])),
    same('mean', cell.mean, wanted.mean),
    same('median', cell.median, wanted.median),
    same('sd', spread === null ? null : Math.sqrt(spread), wanted.sd),
    same('A', cell.agreement, one ? null : wanted.A),
    same('Leik', cell.leik, one ? null : wanted.Leik),
    same('pci2', cell.pci2, wanted[`PCI2_${own}`]),
    same('pci2Unbiased', cell.pci2Unbiased, wanted[`PCI2u_${own}`]),
    same('PCI2_D3', pci2(counts, 'D3').value, wanted.PCI2_D3),
    same('PCI2_D2', pci2(counts, 'D2').value, wanted.PCI2_D2),
    same('PCI2_D1', pci2(counts, 'D1').value, wanted.PCI2_D1),
    same('PCI2_D2_p2', pci2(counts, 'D2', 2).value, wanted.PCI2_D2_p2),
    same('PCI2u_D3', pci2Unbiased(counts, 'D3').value, wanted.PCI2u_D3),
    same('PCI2u_D2', pci2Unbiased(counts, 'D2').value, wanted.PCI2u_D2),
  ]
}

type Between = Report['items'][number]['storyboards'][number]['between']

/** Not compared: eta2_H, which is H in another dress. */
function kruskal(between: Between, groups: Counts[], wanted: Wanted): Comparison[] {
  const { h, df, p, epsilonSquared } = between.kruskalWallis
  const tied = tieShare(pooled(groups, groups[0]!.length))
  return [
    same('H', h, wanted.H),
    same('df', df, wanted.df),
    same('p', p, wanted.p, 1e-8),
    same('epsilon2', epsilonSquared, wanted.epsilon2),
    same('tieC', tied === null ? null : 1 - tied, wanted.tieC),
    same('H_uncorrected', h === null ? 0 : h * (1 - tied!), wanted.H_uncorrected),
    same('N', between.n, wanted.N),
    same('groups', between.versusRest.length, wanted.groups),
  ]
}

/** Not compared: delta_ci with a side of one, which does not exist. Pairs of one person each have no p and are not listed there. */
function pairwise(between: Between, groups: Record<string, CellFigures>, wanted: Wanted): Comparison[] {
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
function decomposition({ n, disco: got, versusRest }: Between, { disco1: wanted }: Wanted): Comparison[] {
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

function dealt(groups: Counts[], wanted: Wanted): Comparison[] {
  const { disco: p, method } = groupPermutation(groups, 0, uniform(1))
  return [
    same('p', p.value, wanted.p),
    same('count', p.value! * assignments(groups.map(people)), wanted.count),
    same('total', assignments(groups.map(people)), wanted.total),
    same('exact', method.value === 'exact' ? 1 : 0, 1),
  ]
}

/** Not compared: the simulated part. */
function difference(wanted: Wanted): Comparison[] {
  return [
    same('PCI1', pci2(wanted.counts1, 'D2').value, wanted.PCI1),
    same('PCI2', pci2(wanted.counts2, 'D2').value, wanted.PCI2),
  ]
}

function reliability(
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

/** Not compared: the 95 % ellipse of the mean, quadrants and the signed-rank test. The oracle's x axis is utility. */
function tradeoff(storyboard: string, group: string, wanted: Wanted): Comparison[] | null {
  const row = reports.ds1!.tradeoff!.find((one) => one.storyboard === storyboard && one.group === group)
  if (!row || row.n === null) return null
  const ellipse = row.ellipse
  return [
    same('n', row.n, wanted.n),
    same('utility', row.meanUtility, wanted.mean[0]),
    same('intrusiveness', row.meanIntrusiveness, wanted.mean[1]),
    same('axis a', ellipse?.axes[0] ?? null, wanted.data_ellipse68_semiaxes[0]),
    same('axis b', ellipse?.axes[1] ?? null, wanted.data_ellipse68_semiaxes[1]),
    ...wanted.eigenvalues.map((value: number, i: number) =>
      same(`eigenvalue ${i}`, ellipse ? ellipse.axes[i]! ** 2 / (-2 * Math.log(0.32)) : null, value),
    ),
    same('angle', ellipse ? (90 - ellipse.angle + 180) % 180 : null, (wanted.angle_deg + 180) % 180, 1e-8),
  ]
}

const example = {
  v: [30, 40, 210, 130, 530, 50, 10],
  treated: countsOf(
    [10, 10, 20, 20, 20, 30, 30, 30, 40, 50].map((x) => x / 10),
    [1, 5],
  ),
  control: countsOf([1, 2, 3, 4, 4, 5], [1, 5]),
  threeCoders: [
    [1, 2, 3, 4, 5, 2],
    [2, 2, 3, 4, 5, 1],
    [1, 3, 3, 4, 4, 2],
  ],
}

const unitsOf = (rows: readonly (readonly (number | null)[])[], points: number) =>
  rows[0]!.map((_, unit) =>
    countsOf(
      rows.map((row) => row[unit]).filter((value): value is number => value != null),
      [1, points],
    ),
  )

const alphaOf = (rows: readonly (readonly (number | null)[])[], metric: Parameters<typeof krippendorffAlpha>[1]) => {
  return (wanted: Wanted) => [same(metric, krippendorffAlpha(unitsOf(rows, 5), metric).value, wanted)]
}

/** Not compared: Cns and l2, and the A and Leik of one person, which the packages put at 1 and 0 and the product at null. */
function distribution(wanted: Wanted): Comparison[] {
  const { counts } = wanted
  const one = counts.reduce((a: number, b: number) => a + b) < 2
  return [
    same('A', vanDerEijkA(counts).value, one ? null : wanted.A),
    same('Leik', leik(counts).value, one ? null : wanted.Leik),
    same('PCI2_D3', pci2(counts, 'D3').value, wanted.PCI2_D3_p1),
    same('PCI2_D2', pci2(counts, 'D2').value, wanted.PCI2_D2_p1),
    same('PCI2_D1', pci2(counts, 'D1').value, wanted.PCI2_D1_p1),
    same('PCI2_D2_p2', pci2(counts, 'D2', 2).value, wanted.PCI2_D2_p2),
    same('BerryMielke', pci2(counts, 'D3').value, wanted.BerryMielke),
  ]
}

const fistools = (wanted: Wanted) => [
  same('D2', pci2(wanted.counts, 'D2').value, wanted.D2),
  same('D1', pci2(wanted.counts, 'D1').value, wanted.D1),
]

const single: Record<string, (wanted: Wanted) => Comparison[]> = {
  'ds5/alpha/nominal': alphaOf(coders, 'nominal'),
  'ds5/alpha/ordinal': alphaOf(coders, 'ordinal'),
  'ds5/alpha/interval': alphaOf(coders, 'interval'),
  'ds5/alpha/ratio': alphaOf(coders, 'ratio'),
  'ds3/alpha/ordinal': (wanted) => [same('ordinal', reports.ds3!.items[0]!.reliability.all.alphaOrdinal, wanted)],
  'ds4/alpha/ordinal': (wanted) => [same('ordinal', reports.ds4!.items[0]!.reliability.all.alphaOrdinal, wanted)],
  'ds3/alpha/K1_only_constant': (wanted) => [
    same('ordinal', krippendorffAlpha([[0, 0, 0, 12]], 'ordinal').value, wanted),
  ],
  'unit/alpha_nomissing_3coders/ordinal_correct': alphaOf(example.threeCoders, 'ordinal'),
  'unit/alpha_nomissing_3coders/interval_correct': alphaOf(example.threeCoders, 'interval'),
  'unit/agrmt/A': (wanted) => [same('A', vanDerEijkA(example.v).value, wanted)],
  'unit/agrmt/polarization': (wanted) => [same('(1 - A)/2', (1 - vanDerEijkA(example.v).value!) / 2, wanted)],
  'unit/agrmt/Leik': (wanted) => [same('Leik', leik(example.v).value, wanted)],
  'unit/agrmt/BerryMielke': (wanted) => [same('PCI2 D3', pci2(example.v, 'D3').value, wanted)],
  'unit/agrmt/lsquared': (wanted) => [same('1 - PCI2 D3 (N even)', 1 - pci2(example.v, 'D3').value!, wanted)],
  ...Object.fromEntries(
    ['uniform', 'point', 'bimodal', 'bi_adj', 'skew', 'n1', 'n2ends', 'n3', 'odd'].map((name) => [
      `unit/dist/${name}`,
      distribution,
    ]),
  ),
  'unit/cliff/unbiased_t': (wanted) => {
    const { delta, variance: spread, deltaInterval } = cliffsDelta(example.treated, example.control)
    return [
      same('delta', delta.value, wanted.delta),
      same('var', spread.value, wanted.var),
      same('lower', deltaInterval.value![0], wanted.ci[0]),
      same('upper', deltaInterval.value![1], wanted.ci[1]),
    ]
  },
  'unit/cliff/tied_variance': (wanted) => {
    const found = cliffsDelta(countsOf(wanted.a, [1, 7]), countsOf(wanted.b, [1, 7]))
    return [
      same('delta', found.delta.value, wanted.delta),
      same('var', found.variance.value, wanted.var_correct),
      same('lower', found.deltaInterval.value![0], wanted.ci_correct[0]),
      same('upper', found.deltaInterval.value![1], wanted.ci_correct[1]),
    ]
  },
  'unit/VDA': (wanted) => [same('A12', (cliffsDelta(example.treated, example.control).delta.value! + 1) / 2, wanted)],
  'unit/padjust': (wanted) =>
    wanted.p.flatMap((_: number, i: number) => [
      same(`holm[${i}]`, holm(wanted.p)[i]!, wanted.holm[i]),
      same(`BH[${i}]`, benjaminiHochberg(wanted.p)[i]!, wanted.BH[i]),
    ]),
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
  'unit/pci2/fistools_oldRNG': fistools,
  'unit/pci2/fistools_newRNG': fistools,
  'unit/suppression/table': ({ table, threshold, primary }) =>
    table.flatMap((row: number[], r: number) => {
      const hidden = hiddenGroups(row, threshold)
      return row.map((_, c) => {
        const wanted = primary.some(([i, j]: number[]) => i === r + 1 && j === c + 1)
        return same(`cell ${r + 1}, ${c + 1} is primary`, hidden[c] === 'small' ? 1 : 0, wanted ? 1 : 0)
      })
    }),
  'ds1/boot/C2': frozenResamples,
  'ds1/acceptability/minority_voice': meanDistances,
  'unit/polis/example': (wanted) => polis('example', wanted),
  'unit/polis/two_prop_test': (wanted) => [same('z', twoProportions(15, 56, 24, 71), wanted)],
  'unit/tfidf_reason_distance': ({ docs, loo_centroid_distance }) =>
    reasonDistances(docs).map((distance, i) => same(`reason ${i}`, distance, loo_centroid_distance[i])),
}

/** Not compared: the simulated mean and sd, which are those of the resamples themselves. */
function frozenResamples(wanted: Wanted): Comparison[] {
  const of = (rows: typeof bootRows, ...groups: string[]) =>
    countsOf(
      rows.filter(({ group }) => groups.length === 0 || groups.includes(group)).map(({ value }) => value),
      [1, 7],
    )
  const statistics: Record<string, (rows: typeof bootRows) => number> = {
    diff: (rows) => mean(of(rows, 'engineer'), 1).value! - mean(of(rows, 'end_user'), 1).value!,
    pci2: (rows) => pci2(of(rows), 'D3').value!,
    delta: (rows) => cliffsDelta(of(rows, 'engineer'), of(rows, 'end_user')).delta.value!,
    share: (rows) => disco(['end_user', 'engineer', 'legal'].map((group) => of(rows, group))).share.value!,
  }
  return Object.entries(statistics).flatMap(([name, statistic]) => {
    const estimate = statistic(bootRows)
    const replicates = Float64Array.from(bootIndices, (indices) => statistic(indices.map((i) => bootRows[i - 1]!)))
    const leftOut: LeftOut[] = bootRows.map((_, i) => ({ value: statistic(bootRows.toSpliced(i, 1)), people: 1 }))
    const sorted = replicates.toSorted()
    const shares = bcaShares(estimate, sorted, leftOut, 'above')!
    // Outside the resamples R takes the outermost, where the product turns to the percentile interval.
    const [lower, upper] = shares.map((share) => quantile(sorted, share) ?? sorted[share < 0.5 ? 0 : 998]!)
    const expected = wanted[name]
    return [
      same(`${name} t0`, estimate, expected.t0),
      same(`${name} percentile lower`, quantile(sorted, 0.025), expected.perc_type6[0]),
      same(`${name} percentile upper`, quantile(sorted, 0.975), expected.perc_type6[1]),
      same(`${name} share lower`, shares[0], expected.bca_alphas[0]),
      same(`${name} share upper`, shares[1], expected.bca_alphas[1]),
      same(`${name} BCa lower`, lower!, expected.bca_type6[0]),
      same(`${name} BCa upper`, upper!, expected.bca_type6[1]),
    ]
  })
}

function meanDistances(wanted: Wanted): Comparison[] {
  const rated = ratings.ds1.filter(({ item }) => item === 'acceptability')
  const storyboards = [...new Set(rated.map(({ storyboard }) => storyboard))]
  return Object.entries(wanted as Record<string, Record<string, (string & number)[]>>).flatMap(([group, of]) => {
    const rows = of.rater!.map((participant) =>
      storyboards.map(
        (storyboard) =>
          rated.find((one) => one.participant === participant && one.storyboard === storyboard)?.value ?? null,
      ),
    )
    return raterDistances(rows, [1, 7]).flatMap(({ distance, near, influence }, i) => [
      same(`${group} ${of.rater![i]} distance`, distance.value, of.loo_median_dev![i]!),
      same(`${group} ${of.rater![i]} near`, near.value, of.loo_near_share![i]!),
      same(`${group} ${of.rater![i]} influence`, influence.value, of.alpha_change_if_removed![i]!),
    ])
  })
}

function polis(id: string, wanted: Wanted): Comparison[] {
  const [agree, disagree, seen]: number[][] = wanted.A
    ? [wanted.A, wanted.D, wanted.S]
    : [
        [8, 2, 5],
        [1, 7, 2],
        [10, 10, 8],
      ]
  const found = groupConsensus(
    agree!.map((_, g): Stances => {
      return { agree: agree![g]!, disagree: disagree![g]!, seen: seen![g]! }
    }),
  )
  return [
    same(`${id} agree`, found.agree.value, wanted.gic_agree),
    same(`${id} disagree`, found.disagree.value, wanted.gic_disagree),
    same(`${id} geometric mean`, found.agreeMean.value, wanted.gic_agree_geomean),
    ...found.groups.flatMap((group, g) => [
      same(`pa[${g}]`, group!.agree.share, wanted.pa[g]),
      same(`pd[${g}]`, group!.disagree.share, wanted.pd[g]),
      same(`pat[${g}]`, group!.agree.shareZ, wanted.pat[g]),
      same(`pdt[${g}]`, group!.disagree.shareZ, wanted.pdt[g]),
      same(`ra[${g}]`, group!.agree.ratio, wanted.ra[g]),
      same(`rd[${g}]`, group!.disagree.ratio, wanted.rd[g]),
      same(`rat[${g}]`, group!.agree.ratioZ, wanted.rat[g]),
      same(`rdt[${g}]`, group!.disagree.ratioZ, wanted.rdt[g]),
    ]),
  ]
}

/** Not compared: Spearman's correlations of each item alone. */
function weighed(group: string, wanted: Wanted): Comparison[] {
  const rows = ratings.ds1.filter((rating) => group === 'all' || rating.group === group)
  const found = importance(rows, 0, uniform(1))
  return [
    same('n', found.rows, wanted.n),
    same('utility', found.utility.value, wanted.beta_utility),
    same('intrusiveness', found.intrusiveness.value, wanted.beta_intrusiveness),
    same('R²', found.rSquared.value, wanted.r2),
  ]
}

const each = (ids: readonly string[], reason: string) => Object.fromEntries(ids.map((id) => [id, reason]))
const concepts = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6']

/** The figures that the product does not compute, with the reason. */
export const excluded: Record<string, string> = {
  ...each(
    concepts.map((concept) => `ds1/ER/${concept}`),
    'Esteban–Ray sees between-group structure only and depends on how many people each group happens to have',
  ),
  'unit/ER': 'Esteban–Ray, as above',
  'unit/agrmt/MRQ': 'Reynal-Querol, a relative of Esteban–Ray',
  'unit/agrmt/Reardon': 'a fourth measure of dispersion beside PCI2, A and Leik',
  'unit/agrmt/consensus': 'Tastle–Wierman Cns says what PCI2 says',
  'unit/rand/published_bmjopen': 'the RAND index was fitted to panels on nine points',
  'unit/rand/polarized9': 'the RAND index was fitted to panels on nine points',
  'ds1/acceptability/C2/clm': 'cumulative link models are an offline check in R',
  'ds1/acceptability/clmm': 'cumulative link models are an offline check in R',
  'ds1/acceptability/lmer_varcomp': 'mixed models are an offline check in R',
  ...each(
    [2, 3, 4, 5, 6, 7].map((n) => `unit/williams/${n}`),
    'orders of storyboards are assigned elsewhere',
  ),
  'unit/cliff/consistent_normal': 'another variance and the normal quantile, not the convention used',
  'unit/cliff/effectsize_fisherz': 'another interval (Fisher z), not the convention used',
  'unit/alpha_nomissing_3coders/ordinal_irr_WRONG': 'documents a fault of irr 0.84.1',
  'unit/suppression/audit_primary_only': 'the audit by linear programming; suppression.test.ts tests its property',
  'unit/suppression/audit_with_complementary':
    'the audit by linear programming; suppression.test.ts tests its property',
}
