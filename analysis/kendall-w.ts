import { absent, present, type Figure } from './figure.ts'

/** Ranks of storyboards by several raters, summed: all that Kendall's W needs, and it can be added up over groups. */
export interface RankSums {
  raters: number
  sums: number[]
  /** Σ(t³ − t) over each rater's ties. */
  ties: number
}

/**
 * Ranks each rater's storyboards, 1 for the lowest, ties sharing their mean rank, and sums over raters.
 *
 * @example rankSums([[1, 2, 2], [3, 1, 2]], 3) // { raters: 2, sums: [4, 3.5, 4.5], ties: 6 }
 */
export function rankSums(rows: readonly (readonly number[])[], storyboards: number): RankSums {
  const sums = new Array<number>(storyboards).fill(0)
  let ties = 0
  for (const row of rows)
    row.forEach((value, at) => {
      let below = 0
      let equal = 0
      for (const other of row) {
        if (other < value) below += 1
        else if (other === value) equal += 1
      }
      sums[at]! += below + (equal + 1) / 2
      ties += equal * equal - 1
    })
  return { raters: rows.length, sums, ties }
}

export function addedRankSums(parts: readonly RankSums[], storyboards: number): RankSums {
  const total = { raters: 0, sums: new Array<number>(storyboards).fill(0), ties: 0 }
  for (const part of parts) {
    total.raters += part.raters
    total.ties += part.ties
    part.sums.forEach((sum, at) => (total.sums[at]! += sum))
  }
  return total
}

/**
 * Kendall's W, corrected for ties: do raters put the storyboards in the same order? 0: no common order; 1: the same.
 *
 * W = 12 S / (m²(n³ − n) − m T), S the squared deviations of the rank sums R_j, T the ties. Only raters who rated all
 * the storyboards can be ranked.
 *
 * Kendall & Babington Smith (1939), doi:10.1214/aoms/1177732186. Agrees with `irr::kendall(correct = TRUE)`. Fewer than two
 * raters: `n<2`; one storyboard: `one-storyboard`; all raters constant: `no-variation`.
 *
 * @example kendallW(rankSums([[1, 2, 3, 4], [1, 3, 2, 4], [2, 1, 3, 4]], 4)) // 0.777…
 */
export function kendallW({ raters: m, sums, ties }: RankSums): Figure {
  const n = sums.length
  if (m < 2) return absent(m === 0 ? 'empty' : 'n<2')
  if (n < 2) return absent('one-storyboard')
  const most = m * (n ** 3 - n)
  if (ties >= most) return absent('no-variation')
  const mean = (m * (n + 1)) / 2
  const squares = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0)
  return present((12 * squares) / (m * (most - ties)))
}
