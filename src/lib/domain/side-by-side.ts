import type { Interval } from '#analysis/report-format.ts'
import { halves } from './findings.ts'
import { type ResultsCell, type ShownCell, isShown } from './results.ts'

/** One side of a comparison: the answers that are shown of one group, or of several together. */
export interface Side {
  n: number
  counts: number[]
  mean: number | null
  median: number | null
}

/** Two sides of one thing. A side that is kept back is null. */
export interface Pair {
  key: string
  name: string
  left: Side | null
  right: Side | null
  /** Cliff's delta of left against right with its range, where the analysis has it. */
  delta?: { value: number; interval: Interval | null } | null
  /** One group of what another pair has in all: it stands in picture and table, without a sentence. */
  part?: boolean
}

/** The groups that are shown, together: a few more people of one group count for more. */
export function pooled(cells: readonly ResultsCell[]): Side | null {
  const shown = cells.filter(isShown).filter(({ n }) => n > 0)
  if (shown.length === 0) return null
  const counts = shown[0]!.counts.map((_, point) => shown.reduce((sum, cell) => sum + cell.counts[point]!, 0))
  const n = counts.reduce((a, b) => a + b, 0)
  const means = shown.map(({ n, mean }) => (mean ?? 0) * n)
  return { n, counts, mean: means.reduce((a, b) => a + b, 0) / n, median: null }
}

export const sideOf = (cell: ResultsCell | undefined): Side | null =>
  cell && isShown(cell) && cell.n > 0 ? pick(cell) : null

const pick = ({ n, counts, mean, median }: ShownCell): Side => ({ n, counts, mean, median })

/** What the two sides say, k of n each, and whether the difference may be chance. */
export function pairFinding({ name, left, right, delta }: Pair, leftName: string, rightName: string): string {
  if (!left && !right) return `“${name}”: neither side can be shown.`
  if (!left || !right)
    return `“${name}”: only ${left ? leftName : rightName} can be shown, so there is nothing to compare.`
  const above = (side: Side) => `${halves(side.counts).above} of ${side.n}`
  const plain = `“${name}”: above the middle of the scale answer ${above(left)} (${leftName}) and ${above(right)} (${rightName}).`
  if (!delta) return plain
  const { value, interval } = delta
  if (!interval) return `${plain} There are too few to say whether that is more than chance.`
  if (interval[0] <= 0 && interval[1] >= 0) return `${plain} Such a difference may well be chance.`
  return `${plain} ${value > 0 ? leftName : rightName} tend to answer higher, by more than chance would explain for this pair alone; with several pairs one may look so by chance.`
}
