import chiSquareCdf from '@stdlib/stats-base-dists-chisquare-cdf'
import { people, pooled, type Counts } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'
import { midRanks, tieShare } from './mid-ranks.ts'

export interface KruskalWallis {
  h: Figure
  df: Figure
  p: Figure
  epsilonSquared: Figure
}

/**
 * Kruskal–Wallis: does any group tend to rate higher than another? H is corrected for ties, p from chi-square with
 * k − 1 degrees of freedom, and ε² = H / (N − 1), 0 to 1, is the share of the variation of ranks between groups.
 *
 * H = [12 / (N(N + 1)) · Σ R_g²/n_g − 3(N + 1)] / [1 − Σ(t³ − t)/(N³ − N)].
 *
 * Kruskal & Wallis (1952), doi:10.1080/01621459.1952.10483441. Agrees with R's `kruskal.test` and
 * `effectsize::rank_epsilon_squared`. It is blind to groups that differ in spread alone. Groups without a rating are left
 * out of k; fewer than two: `one-group`; everybody at one point: `no-variation`, though df exists. A p under the
 * smallest that 1 − cdf can tell from 0 (1.1e−16) is 0.
 *
 * @example kruskalWallis([[1, 1, 0, 0, 0, 0, 0], [0, 1, 1, 0, 0, 0, 0], [0, 0, 0, 0, 1, 0, 1]]) // h 4.19117…, df 2
 */
export function kruskalWallis(groups: readonly Counts[]): KruskalWallis {
  const rated = groups.filter((counts) => people(counts) > 0)
  if (rated.length < 2) return everywhere(rated.length === 0 ? absent('empty') : absent('one-group'))
  const all = pooled(rated, rated[0]!.length)
  const n = people(all)
  const df = present(rated.length - 1)
  const ties = tieShare(all)!
  if (Math.max(...all) === n) return { ...everywhere(absent('no-variation')), df }
  const ranks = midRanks(all)
  let sum = 0
  for (const counts of rated) {
    const size = people(counts)
    const excess = rankSum(counts, ranks) / size - (n + 1) / 2
    sum += size * excess * excess
  }
  const h = (12 * sum) / (n * (n + 1)) / (1 - ties)
  return {
    h: present(h),
    df,
    p: present(Math.max(0, 1 - chiSquareCdf(h, df.value!))),
    epsilonSquared: present(h / (n - 1)),
  }
}

export function rankSum(counts: Counts, ranks: readonly number[]): number {
  return counts.reduce((sum, count, k) => sum + count * ranks[k]!, 0)
}

const everywhere = (none: Figure): KruskalWallis => ({ h: none, df: none, p: none, epsilonSquared: none })
