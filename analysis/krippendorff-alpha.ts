import { people, type Counts } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'

/**
 * Krippendorff's α: do raters rate the same storyboards alike? 1: all alike; 0: as by chance; below 0: less than by
 * chance. A low α is a finding here, no fault of the raters.
 *
 * Units are storyboards, each with the counts of its ratings; those with fewer than two are left out. Coincidences
 * o_ck = Σ_u (pairs of different raters with c and k) / (m_u − 1), n_c = Σ_k o_ck, n = Σ n_c,
 * α = 1 − (n − 1) Σ o_ck δ²(c, k) / Σ n_c n_k δ²(c, k); δ² is (c − k)² for `interval`,
 * (Σ_{g=c..k} n_g − (n_c + n_k)/2)² for `ordinal`, 1 for `nominal` and ((c − k)/(c + k))² for `ratio`, which needs
 * `lowest`.
 *
 * Krippendorff (2011), https://repository.upenn.edu/asc_papers/43. Agrees with `irr::kripp.alpha` (ordinal, interval) where
 * a value is missing; where none is, irr 0.84.1 divides by 1 instead of m − 1. No storyboard with two ratings: `empty`;
 * all ratings alike: `no-variation`, which is not perfect agreement.
 *
 * @example krippendorffAlpha([[2, 0, 0], [0, 0, 2]], 'ordinal') // 1
 */
export function krippendorffAlpha(
  units: readonly Counts[],
  metric: 'ordinal' | 'interval' | 'nominal' | 'ratio',
  lowest = 1,
): Figure {
  const usable = units.filter((counts) => people(counts) >= 2)
  if (usable.length === 0) return absent('empty')
  const points = usable[0]!.length
  const marginal = Array.from({ length: points }, (_, c) => usable.reduce((sum, counts) => sum + counts[c]!, 0))
  const n = people(marginal)
  const distance = metrics[metric](marginal, lowest)
  // Whole numbers are added up before any division: storyboards in another order give the same last digit.
  const bySize = [...Map.groupBy(usable, people)].toSorted(([a], [b]) => a - b)
  let observed = 0
  let expected = 0
  for (let c = 0; c < points; c++)
    for (let k = 0; k < c; k++) {
      const apart = distance(k, c)
      expected += marginal[c]! * marginal[k]! * apart
      for (const [m, alike] of bySize)
        observed += (alike.reduce((sum, counts) => sum + counts[c]! * counts[k]!, 0) * apart) / (m - 1)
    }
  return expected === 0 ? absent('no-variation') : present(1 - ((n - 1) * observed) / expected)
}

type Metric = (marginal: readonly number[], lowest: number) => (k: number, c: number) => number

const metrics: Record<'ordinal' | 'interval' | 'nominal' | 'ratio', Metric> = {
  interval: () => (k, c) => (c - k) ** 2,
  nominal: () => () => 1,
  ratio: (_, lowest) => (k, c) => ((c - k) / (c + k + 2 * lowest)) ** 2,
  ordinal: (marginal) => (k, c) => {
    const between = marginal.slice(k, c + 1).reduce((sum, count) => sum + count, 0)
    return (between - (marginal[k]! + marginal[c]!) / 2) ** 2
  },
}
