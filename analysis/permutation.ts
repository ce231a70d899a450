import { people, pooled, type Counts } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'
import { sumOfGaps } from './disco.ts'
import { midRanks } from './mid-ranks.ts'
import { rankSumTail } from './rank-sum-tail.ts'
import { assignments, eachTable, sizesOf, tableDraws, type Table } from './tables.ts'
import type { Uniform } from './uniform.ts'

/**
 * What is compared between the table observed and those of chance: the larger, the further from chance. All are measured
 * in one pass over a table, which most of the time goes into; the answer is the same array each time, overwritten.
 */
interface Statistics {
  measure: (table: Table) => Float64Array
  /** For each, an upper bound of the logarithm of the chance that one draw comes as far as observed. */
  logChances: readonly ((observed: number) => number)[]
}

/** Up to so many assignments of people to groups are all counted; more are sampled. */
const countable = 1e5

/** A chance that no study meets. */
const unheardOf = Math.log(1e-12)

export interface GroupPermutation {
  disco: Figure
  /** The same with tables exactly as extreme counted by half. */
  discoMid: Figure
  kruskalWallis: Figure
  method: Figure<'exact' | 'sampled'>
}

/**
 * p values of no difference between groups: the share of all ways to deal the same answers to groups of the same sizes in
 * which the groups differ at least as much. For DISCO this is its F (with the total fixed, the less is within the more
 * is between), for Kruskal–Wallis its H.
 *
 * Dealing people keeps both margins of the table groups × points, so tables are counted or drawn instead of people and the
 * cost does not grow with their number. Up to 1e5 assignments all tables are counted with the number of assignments
 * behind each (`exact`); beyond, `permutations` tables are drawn, p = (1 + as extreme) / (1 + drawn) (Phipson & Smyth
 * 2010, doi:10.2202/1544-6115.1585). Where known bounds leave all draws together less than one chance in 1e12 to come
 * as far, as it does for most differences between thousands of people, they are taken as drawn.
 *
 * Such a p never errs more often than it says, and with few people or few points in use less often, as many tables tie with
 * the one observed. The mid-p (Lancaster 1961, doi:10.1080/01621459.1961.10482105) counts those by half, the observed one
 * among them: it errs about as often as it says, in a single study perhaps more (analysis/README.md has both).
 *
 * Fewer than two groups: `one-group`; everybody at one point: `no-variation`; sampled with no draws: `too-few-draws`.
 *
 * @example groupPermutation([[0, 4, 0], [4, 0, 0]], 4999, next) // p 2/70, exact
 */
export function groupPermutation(groups: readonly Counts[], permutations: number, next: Uniform): GroupPermutation {
  const rated = groups.filter((counts) => people(counts) > 0)
  const none = (reason: Parameters<typeof absent>[0]) => ({
    disco: absent(reason),
    discoMid: absent(reason),
    kruskalWallis: absent(reason),
    method: absent(reason),
  })
  if (rated.length < 2) return none(rated.length === 0 ? 'empty' : 'one-group')
  const columns = pooled(rated, rated[0]!.length)
  const sizes = sizesOf(rated)
  if (Math.max(...columns) === people(columns)) return none('no-variation')
  const exact = assignments(sizes) <= countable
  const [disco, kruskalWallis] = pValues(rated, columns, withinAndRanks(sizes, columns), exact, permutations, next)
  return {
    disco: disco!.p,
    discoMid: disco!.mid,
    kruskalWallis: kruskalWallis!.p,
    method: disco!.p.value === null ? absent('too-few-draws') : present(exact ? 'exact' : 'sampled'),
  }
}

/**
 * Two-sided p of the Mann–Whitney U by permutation: how often U lies at least as far from mn/2. Agrees with
 * `coin::wilcox_test(distribution = 'exact')` wherever all tables can be counted (rank-sum-tail.ts), on seven points up to some
 * forty people a group; beyond, drawn.
 *
 * @example pairPermutation([10, 0], [0, 10], 4999, next) // 2 / 184756
 */
export function pairPermutation(a: Counts, b: Counts, permutations: number, next: Uniform): Figure {
  const columns = pooled([a, b], a.length)
  const sizes = [people(a), people(b)]
  if (sizes.includes(0)) return absent('empty')
  if (Math.max(...columns) === people(columns)) return absent('no-variation')
  if (people(columns) < 3) return absent('one-each')
  // The smaller group is chosen: the larger lies as far on the other side.
  const smaller = sizes[0]! <= sizes[1]! ? a : b
  const counted = rankSumTail(columns, people(smaller), smaller)
  if (counted !== null) return present(counted)
  return pValues([a, b], columns, rankDistance(sizes, columns), false, permutations, next)[0]!.p
}

function pValues(
  groups: readonly Counts[],
  columns: Counts,
  { measure, logChances }: Statistics,
  exact: boolean,
  permutations: number,
  next: Uniform,
): { p: Figure; mid: Figure }[] {
  if (!exact && permutations === 0)
    return logChances.map(() => ({ p: absent('too-few-draws'), mid: absent('too-few-draws') }))
  const sizes = sizesOf(groups)
  const observed = measure(Int32Array.from(groups.flat())).slice()
  if (!exact && logChances.every((logChance, s) => logChance(observed[s]!) + Math.log(permutations) < unheardOf))
    return logChances.map(() => ({ p: present(1 / (permutations + 1)), mid: present(0.5 / (permutations + 1)) }))
  // Sums of the same numbers in another order differ in their last digits; such tables are as extreme as the observed.
  const alike = observed.map((value) => 1e-9 * Math.max(1, Math.abs(value)))
  // The observed table is one of those drawn; of the counted it is met on the way.
  const extreme = new Float64Array(alike.length).fill(exact ? 0 : 1)
  const tied = extreme.slice()
  let all = exact ? 0 : permutations + 1
  const count = (table: Table, ways: number) => {
    const found = measure(table)
    for (let s = 0; s < alike.length; s++) {
      const further = found[s]! - observed[s]!
      if (further < -alike[s]!) continue
      extreme[s]! += ways
      if (further <= alike[s]!) tied[s]! += ways
    }
  }
  if (exact)
    eachTable(sizes, columns, (table, ways) => {
      all += ways
      count(table, ways)
    })
  else {
    const draw = tableDraws(next, sizes, columns)
    for (let i = 0; i < permutations; i++) count(draw(), 1)
  }
  return Array.from(extreme, (ways, s) => ({ p: present(ways / all), mid: present((ways - tied[s]! / 2) / all) }))
}

/**
 * Minus the within of DISCO, and Σ n_g d_g² of Kruskal–Wallis, d_g how far a group's mean rank lies from the middle.
 *
 * DISCO's total less the within is Σ n_g (F_gk − F_k)² over groups and steps of the scale. To come as far, one of its terms
 * has to have its part, and the share F_gk of a group of n drawn without return lies ε from F_k with a chance of at most
 * 2 exp(−2 n ε²): Hoeffding (1963), doi:10.1080/01621459.1963.10500830, section 6. For the ranks, one group has to have its
 * part of the whole.
 */
function withinAndRanks(sizes: readonly number[], columns: Counts): Statistics {
  const points = columns.length
  const total = sumOfGaps(columns) / people(columns)
  const terms = sizes.length * (points - 1)
  const { centred, logChance } = ranked(columns)
  const smallest = Math.min(...sizes)
  const found = new Float64Array(2)
  return {
    measure: (table) => {
      let within = 0
      let spread = 0
      for (let g = 0, at = 0; g < sizes.length; g++) {
        const size = sizes[g]!
        let [below, gaps, ranks] = [0, 0, 0]
        for (let k = 0; k < points; k++) {
          const count = table[at++]!
          below += count
          gaps += below * (size - below)
          ranks += count * centred[k]!
        }
        within += gaps / size
        spread += (ranks * ranks) / size
      }
      found[0] = -within
      found[1] = spread
      return found
    },
    logChances: [
      (observed) => Math.log(2 * terms) - (2 * (total + observed)) / terms,
      (observed) => Math.log(sizes.length) + logChance(Math.sqrt((smallest * observed) / sizes.length), smallest),
    ],
  }
}

/** How far the first group's sum of ranks lies from what is expected, which is how far U lies from mn/2. */
function rankDistance(sizes: readonly number[], columns: Counts): Statistics {
  const { centred, logChance } = ranked(columns)
  const found = new Float64Array(1)
  return {
    measure: (table) => {
      let sum = 0
      for (let k = 0; k < centred.length; k++) sum += table[k]! * centred[k]!
      found[0] = Math.abs(sum)
      return found
    },
    logChances: [(observed) => logChance(observed, Math.min(...sizes))],
  }
}

/**
 * Mid-ranks less their mean, and a bound of how likely a sum of `drawn` of them, drawn without return, lies `far` from 0:
 * Bernstein's, 2 exp(−far² / (2 drawn σ² + ⅔ range far)), which holds without return by Hoeffding (1963), theorem 4.
 */
function ranked(columns: Counts) {
  const n = people(columns)
  const centred = Float64Array.from(midRanks(columns), (rank) => rank - (n + 1) / 2)
  const variance = columns.reduce((sum, count, k) => sum + count * centred[k]! ** 2, 0) / n
  const range = centred.at(-1)! - centred[0]!
  const logChance = (far: number, drawn: number) =>
    Math.log(2) - (far * far) / (2 * drawn * variance + (2 / 3) * range * far)
  return { centred, logChance }
}
