import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attrition } from './attrition.ts'
import { cliffsDelta } from './cliffs-delta.ts'
import { conflictInterval } from './conflict-interval.ts'
import type { Counts } from './counts.ts'
import { disco } from './disco.ts'
import { enough } from './enough.ts'
import { groupConsensus, stances } from './group-consensus.ts'
import { importance } from './importance.ts'
import { kendallW, rankSums } from './kendall-w.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { kruskalWallis } from './kruskal-wallis.ts'
import { leik } from './leik.ts'
import { mannWhitney } from './mann-whitney.ts'
import { meanInterval } from './mean-interval.ts'
import { mean, variance } from './mean.ts'
import { median } from './median.ts'
import { paretoFront } from './pareto-front.ts'
import { pci2, pci2Unbiased } from './pci2.ts'
import { groupPermutation, pairPermutation } from './permutation.ts'
import { priority } from './priority.ts'
import { raterDistances } from './rater-distances.ts'
import type { Rating } from './rating.ts'
import { reasonDistances } from './reason-distances.ts'
import { report } from './report.ts'
import { resampled } from './resampling.ts'
import { shareInterval } from './share-interval.ts'
import { straightLining } from './straight-lining.ts'
import { tiltShift } from './tilt-shift.ts'
import { topBox } from './top-box.ts'
import { tradeoff } from './tradeoff.ts'
import { uniform } from './uniform.ts'
import { vanDerEijkA } from './van-der-eijk.ts'

/** Each number that is none and each figure without a value or a reason, by its path. */
function faults(of: unknown, path = ''): string[] {
  if (typeof of === 'number') return Number.isFinite(of) ? [] : [`${path} is ${of}`]
  if (of === undefined) return [`${path} is undefined`]
  if (typeof of !== 'object' || of === null) return []
  const unexplained = 'value' in of && of.value === null && !('reason' in of && of.reason)
  const parts = of instanceof Map ? [...of] : Object.entries(of)
  return [...(unexplained ? [path] : []), ...parts.flatMap(([name, part]) => faults(part, `${path}.${name}`))]
}

const tilts = { performanceFirst: 'fast', privacyFirst: 'quiet' }

const ofRatings = (ratings: readonly Rating[]) => ({
  tiltShift: tiltShift(ratings, tilts, 60, uniform(1)),
  importance: importance(ratings, 60, uniform(1)),
  straightLining: straightLining(ratings),
})

function ofCounts(groups: readonly Counts[], lowest = 1) {
  const draws = groups.map((counts) => resampled(counts, 60, uniform(1)))
  const [a, b] = groups
  return {
    each: groups.map((counts, g) => ({
      mean: mean(counts, lowest),
      median: median(counts, lowest),
      variance: variance(counts),
      meanInterval: meanInterval(counts, lowest),
      pci2: (['D1', 'D2', 'D3'] as const).map((distance) => [pci2(counts, distance), pci2Unbiased(counts, distance)]),
      conflictInterval: conflictInterval([counts], [draws[g]!], 'D3'),
      agreement: vanDerEijkA(counts),
      leik: leik(counts),
      topBox: topBox(counts),
      priority: priority(counts),
      tradeoff: tradeoff(
        counts.map((count, k) => counts.map((_, j) => (j === k ? count : 0))),
        lowest,
      ),
    })),
    disco: disco(groups),
    kruskalWallis: kruskalWallis(groups),
    groupPermutation: groupPermutation(groups, 60, uniform(1)),
    shareInterval: shareInterval(groups, draws),
    groupConsensus: groupConsensus(groups.map(stances)),
    alpha: (['nominal', 'ordinal', 'interval', 'ratio'] as const).map((metric) => krippendorffAlpha(groups, metric)),
    pair: a && b ? [cliffsDelta(a, b), mannWhitney(a, b), pairPermutation(a, b, 60, uniform(1))] : [],
  }
}

const value = fc.option(fc.constantFrom(1, 1, 1, 2, 7), { nil: null })
const rating: fc.Arbitrary<Rating> = fc.record({
  participant: fc.constantFrom(...'abcdefghij'),
  group: fc.constant('g'),
  storyboard: fc.constantFrom('fast', 'quiet'),
  item: fc.constantFrom('utility', 'intrusiveness', 'acceptability'),
  value,
})
/** Up to four groups on one scale of two to seven points. */
const someGroups = fc
  .integer({ min: 2, max: 7 })
  .chain((points) => fc.array(fc.array(fc.nat(2), { minLength: points, maxLength: points }), { maxLength: 4 }))

describe('whatever is given, each number is one and each figure without a value says why', () => {
  test('on ratings, rows, reasons and means', () => {
    const few = fc.array(fc.tuple(value, value, value), { maxLength: 5 })
    const reasons = fc.array(fc.option(fc.string(), { nil: null }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 60 }), few, reasons, (ratings, rows, given) => {
        const found = {
          ...ofRatings(ratings),
          raterDistances: raterDistances(rows, [1, 7]),
          kendallW: kendallW(
            rankSums(
              rows.map((row) => row.map((one) => one ?? 4)),
              3,
            ),
          ),
          reasonDistances: reasonDistances(given),
          paretoFront: paretoFront(rows.map(([utility, intrusiveness]) => ({ utility, intrusiveness }))),
          enough: rows.map(([a, b, n]) =>
            enough({ n: n ?? 0, interval: n && n > 1 && a && b ? [Math.min(a, b), Math.max(a, b)] : null, wanted: 1 }),
          ),
          attrition: attrition([]),
        }
        expect(faults(found)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('on counts', () => {
    fc.assert(
      fc.property(someGroups, (groups) => {
        expect(faults(ofCounts(groups))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

/** Studies of which little or nothing can be said: how many people, and what person `p` answers about `storyboard`. */
const poor: Record<
  string,
  { people: number; groups: number; answer: (p: number, storyboard: number) => number | null }
> = {
  'nobody at all': { people: 0, groups: 1, answer: () => 4 },
  'one person': { people: 1, groups: 1, answer: (_, s) => 1 + s },
  'two people': { people: 2, groups: 1, answer: (p) => 1 + 6 * p },
  'two people of two groups': { people: 2, groups: 2, answer: (p) => 1 + 6 * p },
  'one group': { people: 12, groups: 1, answer: (p, s) => 1 + ((p + s) % 7) },
  'one answer given by everybody': { people: 12, groups: 2, answer: () => 4 },
  'one answer a storyboard': { people: 12, groups: 2, answer: (_, s) => 2 + s },
  'one answer a group': { people: 12, groups: 2, answer: (p) => 1 + 6 * (p % 2) },
  'nobody who can say': { people: 12, groups: 3, answer: () => null },
  'nobody who can say of one group': { people: 12, groups: 2, answer: (p) => (p % 2 ? null : 1 + (p % 7)) },
  'ties but for one': { people: 14, groups: 2, answer: (p) => (p === 0 ? 5 : 4) },
  'one person a group': { people: 6, groups: 6, answer: (p) => 1 + p },
}

describe.each(Object.keys(poor))('of a study with %s', (name) => {
  const { people, groups, answer } = poor[name]!
  const of = (storyboards: string[]) =>
    Array.from({ length: people }, (_, p) =>
      storyboards.flatMap((storyboard, s) =>
        ['utility', 'intrusiveness', 'acceptability'].map((item): Rating => {
          return { participant: `p${p}`, group: `g${p % groups}`, storyboard, item, value: answer(p, s) }
        }),
      ),
    ).flat()

  test.each([[['fast', 'quiet']], [['fast']], [[]]])(
    'and the storyboards %j, all that is missing says why',
    (boards) => {
      const ratings = of(boards)
      const declared = {
        groups: ['g0', 'g1'],
        storyboards: boards,
        items: ['utility', 'intrusiveness', 'acceptability'],
      }
      expect(faults(ofRatings(ratings))).toEqual([])
      for (const minCell of [1, 5]) {
        const found = report(ratings, { minCell, resamples: 60, permutations: 60 }, declared)
        expect(faults(found)).toEqual([])
        expect(silent(found)).toEqual([])
      }
    },
  )
})

/** Each null of a report with nothing beside it that says why. */
function silent(of: unknown, path = ''): string[] {
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([name, part]) => {
    if (part !== null) return silent(part, `${path}.${name}`)
    const told = name === 'n' ? 'hidden' : `${name}Absent`
    return (of as Record<string, unknown>)[told] ? [] : [`${path}.${name}`]
  })
}
