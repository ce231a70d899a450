import { cliffsDelta } from './cliffs-delta.ts'
import { people, pooled, type Counts } from './counts.ts'
import { disco } from './disco.ts'
import { absent, present, written, type Figure } from './figure.ts'
import { holm } from './holm.ts'
import { kruskalWallis } from './kruskal-wallis.ts'
import { mannWhitney } from './mann-whitney.ts'
import { groupPermutation, pairPermutation } from './permutation.ts'
import type {
  BetweenFigures,
  DiscoFigures,
  KruskalWallisFigures,
  PairFigures,
  VersusRestFigures,
} from './report-format.ts'
import type { Resamples } from './resampling.ts'
import { shareInterval } from './share-interval.ts'
import type { Uniform } from './uniform.ts'

/** One group's counts for one item of one storyboard, and its people resampled. */
export interface GroupCounts {
  group: string
  counts: Counts
  resamples: Resamples
}

/** The figures between groups, all but the p adjusted over the storyboards, which `report` adds. */
export type BetweenOneCell = Omit<BetweenFigures, 'pBenjaminiHochberg' | 'pBenjaminiHochbergAbsent'>

/**
 * The figures between groups for one item of one storyboard, from counts alone. Groups without a rating are left out.
 * `stream` gives chance for a name, so that no figure's draws depend on another's.
 */
export function betweenFigures(
  groups: readonly GroupCounts[],
  permutations: number,
  stream: (...names: string[]) => Uniform,
): BetweenOneCell {
  const rated = groups
    .filter(({ counts }) => people(counts) > 0)
    .sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : 0))
  const counts = rated.map((group) => group.counts)
  const dealt = groupPermutation(counts, permutations, stream('groups'))
  const ranks = kruskalWallis(counts)
  return {
    n: counts.reduce((sum, ofGroup) => sum + people(ofGroup), 0),
    kruskalWallis: written<Written<KruskalWallisFigures>>({
      h: ranks.h,
      df: ranks.df,
      p: ranks.p,
      pPermutation: dealt.kruskalWallis,
      epsilonSquared: ranks.epsilonSquared,
    }),
    disco: written<Written<DiscoFigures>>({
      ...disco(counts),
      shareInterval: shareInterval(
        counts,
        rated.map(({ resamples }) => resamples),
      ),
      p: dealt.disco,
      pMid: dealt.discoMid,
      method: dealt.method,
    }),
    versusRest: versusRest(rated),
    pairs: pairs(rated, permutations, stream),
  }
}

function versusRest(rated: readonly GroupCounts[]): VersusRestFigures[] {
  if (rated.length < 2) return []
  const tests = rated.map(({ group, counts }) => {
    const others = rated.filter((other) => other.group !== group)
    const rest = pooled(
      others.map((other) => other.counts),
      counts.length,
    )
    return { group, ...cliffsDelta(counts, rest), p: mannWhitney(counts, rest).p }
  })
  const adjusted = holm(tests.map(({ p }) => p.value))
  return tests.map(({ group, delta, deltaInterval, p }, i) => ({
    group,
    ...written({ delta, deltaInterval, p, pHolm: adjustedFigure(adjusted[i]!, p) }),
  }))
}

function pairs(
  rated: readonly GroupCounts[],
  permutations: number,
  stream: (...names: string[]) => Uniform,
): PairFigures[] {
  const tests = rated.flatMap((a, i) =>
    rated.slice(i + 1).map((b) => ({
      a: a.group,
      b: b.group,
      ...mannWhitney(a.counts, b.counts),
      ...cliffsDelta(a.counts, b.counts),
      pPermutation: pairPermutation(a.counts, b.counts, permutations, stream('pair', a.group, b.group)),
    })),
  )
  const adjusted = holm(tests.map(({ p }) => p.value))
  return tests.map(({ a, b, u, p, pPermutation, delta, deltaInterval }, i) => ({
    a,
    b,
    ...written({ u, p, pPermutation, pHolm: adjustedFigure(adjusted[i]!, p), delta, deltaInterval }),
  }))
}

/** An adjusted p is missing for the reason that its p is. */
function adjustedFigure(adjusted: number | null, p: Figure): Figure {
  if (adjusted !== null) return present(adjusted)
  return absent('reason' in p ? p.reason : 'not-computed')
}

/** What `written` is given for figures of this shape. */
type Written<F> = { [K in keyof F as K extends `${string}Absent` ? never : K]-?: NonNullable<F[K]> }
