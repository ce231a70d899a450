import { bcaShares, quantile, type LeftOut } from '#analysis/bca-interval.ts'
import { cliffsDelta } from '#analysis/cliffs-delta.ts'
import { countsOf, type Counts } from '#analysis/counts.ts'
import { disco } from '#analysis/disco.ts'
import { mean } from '#analysis/mean.ts'
import { pci2 } from '#analysis/pci2.ts'
import { resampled } from '#analysis/resampling.ts'
import { uniform } from '#analysis/uniform.ts'
import { same, type Comparison, type Single, type Wanted } from './entry.ts'
import { bootIndices, bootRows } from './inputs.ts'

export const resamples: Single = {
  'ds1/boot/C2': frozenResamples,
  'ds1/acceptability/C3/pci2_difftest_enduser_vs_engineer': difference,
}

/** How far PCI2 scatters when people are drawn anew, by our draws and by R's: tolerances are the oracle's own. */
function difference(wanted: Wanted): Comparison[] {
  const scatter = (counts: Counts, label: string) => {
    const { rows, points, resamples: draws } = resampled(counts, 20_000, uniform(1, label))
    const drawn = Array.from(
      { length: draws },
      (_, r) => pci2(Array.from(rows.subarray(r * points, (r + 1) * points)), 'D2').value!,
    )
    const centre = drawn.reduce((sum, one) => sum + one, 0) / draws
    return { centre, sd: Math.sqrt(drawn.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (draws - 1)) }
  }
  const [one, other] = [scatter(wanted.counts1, 'one'), scatter(wanted.counts2, 'other')]
  const [ofOne, ofOther] = [pci2(wanted.counts1, 'D2').value!, pci2(wanted.counts2, 'D2').value!]
  return [
    same('PCI1', ofOne, wanted.PCI1),
    same('PCI2', ofOther, wanted.PCI2),
    same('sd1', one.sd, wanted.sd1, 0.02),
    same('sd2', other.sd, wanted.sd2, 0.02),
    same('mean_sim1', one.centre, wanted.mean_sim1, 0.02),
    same('mean_sim2', other.centre, wanted.mean_sim2, 0.02),
    same('d', Math.abs(ofOne - ofOther) / Math.hypot(one.sd, other.sd), wanted.d, 0.03),
  ]
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
