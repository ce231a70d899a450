import { people, pooled, type Counts } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'
import { midRanks } from './mid-ranks.ts'
import { assignments, eachTable, sizesOf, tableDraws, tablesOfTwo, type Table } from './tables.ts'
import type { Uniform } from './uniform.ts'

/** What is compared between the table observed and those of chance: the larger, the further from chance. */
type Statistic = (table: Table) => number

/** Up to so many assignments of people to groups are all counted; more are sampled. */
const countable = 1e5

export interface GroupPermutation {
  disco: Figure
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
 * 2010, doi:10.2202/1544-6115.1585).
 *
 * Fewer than two groups: `one-group`; everybody at one point: `no-variation`; sampled with no draws: `too-few-draws`.
 *
 * @example groupPermutation([[0, 4, 0], [4, 0, 0]], 4999, next) // p 2/70, exact
 */
export function groupPermutation(groups: readonly Counts[], permutations: number, next: Uniform): GroupPermutation {
  const rated = groups.filter((counts) => people(counts) > 0)
  const none = (reason: Parameters<typeof absent>[0]) => ({
    disco: absent(reason),
    kruskalWallis: absent(reason),
    method: absent(reason),
  })
  if (rated.length < 2) return none(rated.length === 0 ? 'empty' : 'one-group')
  const columns = pooled(rated, rated[0]!.length)
  const sizes = sizesOf(rated)
  if (Math.max(...columns) === people(columns)) return none('no-variation')
  const exact = assignments(sizes) <= countable
  const statistics = [negativeWithin(sizes, columns.length), rankSpread(sizes, midRanks(columns))]
  const [disco, kruskalWallis] = pValues(rated, columns, statistics, exact, permutations, next)
  return {
    disco: disco!,
    kruskalWallis: kruskalWallis!,
    method: disco!.value === null ? absent('too-few-draws') : present(exact ? 'exact' : 'sampled'),
  }
}

/**
 * Two-sided p of the Mann–Whitney U by permutation: how often U lies at least as far from mn/2. Agrees with
 * `coin::wilcox_test(distribution = 'exact')` wherever all tables can be counted, up to 1e5 of them; beyond, drawn.
 *
 * @example pairPermutation([10, 0], [0, 10], 4999, next) // 2 / 184756
 */
export function pairPermutation(a: Counts, b: Counts, permutations: number, next: Uniform): Figure {
  const columns = pooled([a, b], a.length)
  const sizes = [people(a), people(b)]
  if (sizes.includes(0)) return absent('empty')
  if (Math.max(...columns) === people(columns)) return absent('no-variation')
  if (people(columns) < 3) return absent('one-each')
  const ranks = midRanks(columns)
  const expected = (sizes[0]! * (people(columns) + 1)) / 2
  const distance: Statistic = (table) => {
    let sum = -expected
    for (let k = 0; k < ranks.length; k++) sum += table[k]! * ranks[k]!
    return Math.abs(sum)
  }
  const exact = tablesOfTwo(Math.min(...sizes), columns) <= countable && Number.isFinite(assignments(sizes))
  const observed = distance(Int32Array.from([...a, ...b]))
  if (!exact && permutations > 0 && isOutOfReach(observed, Math.min(...sizes), ranks, permutations))
    return present(1 / (permutations + 1))
  return pValues([a, b], columns, [distance], exact, permutations, next)[0]!
}

/**
 * Whether none of the draws would come as far as observed, but for one study in 1e12. A sum of m values drawn without
 * return lies t or more from its expectation with a chance of at most 2 exp(−2 t² / (m range²)): Hoeffding (1963),
 * doi:10.1080/01621459.1963.10500830, theorem 4. Most differences between thousands of people are of that kind.
 */
function isOutOfReach(observed: number, m: number, ranks: readonly number[], permutations: number): boolean {
  const range = ranks.at(-1)! - ranks[0]!
  return Math.log(2 * permutations) - (2 * observed * observed) / (m * range * range) < Math.log(1e-12)
}

function pValues(
  groups: readonly Counts[],
  columns: Counts,
  statistics: readonly Statistic[],
  exact: boolean,
  permutations: number,
  next: Uniform,
): Figure[] {
  if (!exact && permutations === 0) return statistics.map(() => absent('too-few-draws'))
  const sizes = sizesOf(groups)
  // Sums of the same numbers in another order differ in their last digits; such tables are as extreme as the observed.
  const bars = statistics.map((statistic) => {
    const observed = statistic(Int32Array.from(groups.flat()))
    return observed - 1e-9 * Math.max(1, Math.abs(observed))
  })
  const extreme = statistics.map(() => (exact ? 0 : 1))
  let all = exact ? 0 : permutations + 1
  const count = (table: Table, ways: number) => {
    for (let s = 0; s < statistics.length; s++) if (statistics[s]!(table) >= bars[s]!) extreme[s]! += ways
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
  return extreme.map((ways) => present(ways / all))
}

function negativeWithin(sizes: readonly number[], points: number): Statistic {
  return (table) => {
    let within = 0
    for (let g = 0; g < sizes.length; g++) {
      const n = sizes[g]!
      let below = 0
      let gaps = 0
      for (let k = g * points; k < (g + 1) * points; k++) {
        below += table[k]!
        gaps += below * (n - below)
      }
      within += gaps / n
    }
    return -within
  }
}

function rankSpread(sizes: readonly number[], ranks: readonly number[]): Statistic {
  const middle = (sizes.reduce((sum, n) => sum + n, 0) + 1) / 2
  const centred = Float64Array.from(ranks, (rank) => rank - middle)
  return (table) => {
    let spread = 0
    for (let g = 0, at = 0; g < sizes.length; g++) {
      let sum = 0
      for (let k = 0; k < centred.length; k++) sum += table[at++]! * centred[k]!
      spread += (sum * sum) / sizes[g]!
    }
    return spread
  }
}
