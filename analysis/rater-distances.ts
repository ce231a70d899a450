import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { countsOf, people, type Counts } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'
import { distancesFromOthers } from './minority-voices.ts'

/** One person against the others of their group, over the storyboards of one item. */
export interface RaterDistance {
  /** The mean distance from the median of the others, 0 to 1. */
  distance: Figure
  /** The mean share of the others who stand within one point. */
  near: Figure
  /** How much ordinal α would rise without this person; below 0 when they add to agreement. */
  influence: Figure
}

/**
 * For each person of a group, leave-one-out over the storyboards that somebody else of the group rated too. Nobody leaves any
 * figure by it; it says whose reasons are likely not to be those of the others. `rows` has one row for each person, a value
 * or null for each storyboard.
 *
 * distance = mean of |x − median of the others| / (K − 1); near = mean share of the others with |x − y| ≤ 1; influence =
 * α without the person − α. Nobody else on any storyboard: `empty`; influence where either α does not exist: its reason.
 *
 * @example raterDistances([[1, 2], [1, 2], [7, 6]], [1, 7])[2]?.distance // 5/6 on average
 */
export function raterDistances(
  rows: readonly (readonly (number | null)[])[],
  scale: readonly [number, number],
): RaterDistance[] {
  const valued = (row: readonly (number | null)[]) => row.filter((value): value is number => value !== null)
  const columns = (rows[0] ?? []).map((_, at) => countsOf(valued(rows.map((row) => row[at] ?? null)), scale))
  const distances = columns.map(distancesFromOthers)
  const alpha = krippendorffAlpha(columns, 'ordinal')
  return rows.map((row) => {
    const places = row.flatMap((value, at) =>
      value !== null && people(columns[at]!) > 1 ? [{ at, k: value - scale[0] }] : [],
    )
    const mean = (of: (place: { at: number; k: number }) => number): Figure =>
      places.length === 0 ? absent('empty') : present(places.reduce((sum, one) => sum + of(one), 0) / places.length)
    return {
      distance: mean(({ at, k }) => distances[at]![k]!),
      near: mean(({ at, k }) => nearby(columns[at]!, k)),
      influence: influence(alpha, columns, row, scale[0]),
    }
  })
}

function nearby(counts: Counts, k: number): number {
  const near = (counts[k - 1] ?? 0) + counts[k]! + (counts[k + 1] ?? 0)
  return (near - 1) / (people(counts) - 1)
}

function influence(alpha: Figure, columns: readonly Counts[], row: readonly (number | null)[], lowest: number): Figure {
  if (alpha.value === null) return alpha
  const without = columns.map((counts, at) => {
    const value = row[at]
    return value == null ? counts : counts.with(value - lowest, counts[value - lowest]! - 1)
  })
  const left = krippendorffAlpha(without, 'ordinal')
  return left.value === null ? left : present(left.value - alpha.value)
}
