import type { Counts } from './counts.ts'
import { midRanks } from './mid-ranks.ts'

/** Ways to take people from some points of the scale: how many are taken, the sum of their scores, and the ways. */
interface Takings {
  taken: Int32Array
  score: Int32Array
  ways: Float64Array
}

/** Part of the scale. */
interface Half {
  others: Takings
  /** The score of the last point, and in how many ways 0, 1, … people can be taken from it. */
  score: number
  binomials: readonly number[]
}

/** Up to so many takings of either half of the scale are written out; more would cost more than drawing. */
const most = 40_000

/**
 * The exact share of all ways to choose `size` people of those counted in `columns` whose sum of mid-ranks lies at least
 * as far from its expectation as that of `chosen`. Null where there is too much to count.
 *
 * The scale is cut in two. Each half has few ways to take people from its points, and each taking of the one half goes
 * with all those of the other half that fill up `size`; whether the two together lie far enough is read off cumulative
 * sums. So 10⁸ tables cost about as much as the 10⁴ of either half. Mid-ranks are doubled and centred to whole numbers,
 * so sums are compared without rounding.
 *
 * @example rankSumTail([10, 10], 10, [10, 0]) // 2 / 184756
 */
export function rankSumTail(columns: Counts, size: number, chosen: Counts): number | null {
  const n = columns.reduce((sum, count) => sum + count, 0)
  const cut = middleCut(columns, size)
  if (n > 1000 || cut === null) return null
  const scores = midRanks(columns).map((rank) => 2 * rank - (n + 1))
  const far = Math.abs(chosen.reduce((sum, count, k) => sum + count * scores[k]!, 0))
  if (far === 0) return 1
  const halves = [halfOf(columns, scores, 0, cut, size), halfOf(columns, scores, cut, columns.length, size)] as const
  // Laying sums out costs more for each taking than reading them off.
  const [fewer, more] = length(halves[0]) < length(halves[1]) ? halves : halves.toReversed()
  const { first, start, upTo, from } = cumulative(fewer!, size)
  const { taken, score, ways } = more!.others
  let extreme = 0
  for (let here = 0; here < more!.binomials.length; here++) {
    let tails = 0
    for (let i = 0; i < ways.length; i++) {
      const rest = size - taken[i]! - here
      if (rest < 0) continue
      const begin = start[rest]!
      const span = start[rest + 1]! - begin - 1
      if (span < 1) continue
      // Where this half's score leaves the other one's below −far, and above far; one place at either end holds 0.
      const reached = score[i]! + here * more!.score + first[rest]!
      const below = 1 - far - reached
      const above = far - reached
      if (below > 0) tails += ways[i]! * upTo[begin + (below < span ? below : span)]!
      if (above < span) tails += ways[i]! * from[begin + (above > 0 ? above : 0)]!
    }
    extreme += more!.binomials[here]! * tails
  }
  return Math.min(1, extreme / binomials(n, size)[size]!)
}

const length = ({ others, binomials }: Half) => others.ways.length * binomials.length

/** Where both halves have the fewest takings, the lower of equals; null where they have too many. */
function middleCut(columns: Counts, size: number): number | null {
  const takingsOf = (part: Counts) => part.reduce((product, count) => product * (Math.min(count, size) + 1), 1)
  let best: number | null = null
  let fewest = most
  for (let cut = 1; cut < columns.length; cut++) {
    const all = takingsOf(columns.slice(0, cut)) + takingsOf(columns.slice(cut))
    if (all < fewest) [best, fewest] = [cut, all]
  }
  return best
}

/** The points from `begin` to before `end`: the takings of all but the last, and what the last one adds. */
function halfOf(columns: Counts, scores: readonly number[], begin: number, end: number, size: number): Half {
  let others: Takings = { taken: Int32Array.of(0), score: Int32Array.of(0), ways: Float64Array.of(1) }
  for (let k = begin; k < end - 1; k++) others = longer(others, binomials(columns[k]!, size), scores[k]!, size)
  return { others, score: scores[end - 1]!, binomials: binomials(columns[end - 1]!, size) }
}

function longer(found: Takings, ways: readonly number[], score: number, size: number): Takings {
  const most = found.ways.length * ways.length
  const next = { taken: new Int32Array(most), score: new Int32Array(most), ways: new Float64Array(most) }
  let at = 0
  ways.forEach((choices, here) => {
    for (let i = 0; i < found.ways.length; i++) {
      if (found.taken[i]! + here > size) continue
      next.taken[at] = found.taken[i]! + here
      next.score[at] = found.score[i]! + here * score
      next.ways[at++] = found.ways[i]! * choices
    }
  })
  return { taken: next.taken.subarray(0, at), score: next.score.subarray(0, at), ways: next.ways.subarray(0, at) }
}

/** In how many ways 0, 1, … of `count` people can be taken, up to `size` of them. */
function binomials(count: number, size: number): number[] {
  const ways = [1]
  for (let here = 0; here < Math.min(count, size); here++) ways.push((ways[here]! * (count - here)) / (here + 1))
  return ways
}

/**
 * For each number taken, in how many ways the sum of scores lies below or from a value on: `upTo[start + j]` counts the
 * scores under `first + j`, `from[start + j]` those from there on. Counted from both ends, so that the rare end keeps its
 * digits.
 */
function cumulative({ others, score: step, binomials }: Half, size: number) {
  const { taken, score, ways } = others
  const first = new Int32Array(size + 1).fill(2 ** 30)
  const last = new Int32Array(size + 1).fill(-(2 ** 30))
  const each = (visit: (d: number, sum: number, ways: number) => void) => {
    for (let here = 0; here < binomials.length; here++)
      for (let i = 0; i < ways.length; i++)
        if (taken[i]! + here <= size) visit(taken[i]! + here, score[i]! + here * step, ways[i]! * binomials[here]!)
  }
  each((d, sum) => {
    if (sum < first[d]!) first[d] = sum
    if (sum > last[d]!) last[d] = sum
  })
  const start = new Int32Array(size + 2)
  for (let d = 0; d <= size; d++) start[d + 1] = start[d]! + (last[d]! < first[d]! ? 0 : last[d]! - first[d]! + 2)
  const from = new Float64Array(start[size + 1]!)
  each((d, sum, choices) => (from[start[d]! + sum - first[d]!]! += choices))
  const upTo = new Float64Array(from.length)
  for (let d = 0; d <= size; d++) {
    for (let at = start[d]! + 1; at < start[d + 1]!; at++) upTo[at] = upTo[at - 1]! + from[at - 1]!
    for (let at = start[d + 1]! - 2; at >= start[d]!; at--) from[at]! += from[at + 1]!
  }
  return { first, start, upTo, from }
}
