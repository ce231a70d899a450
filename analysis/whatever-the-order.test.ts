import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attrition, type AssignedStoryboard } from './attrition.ts'
import { groupConsensus } from './group-consensus.ts'
import { importance } from './importance.ts'
import { kendallW, rankSums } from './kendall-w.ts'
import { paretoFront } from './pareto-front.ts'
import { raterDistances } from './rater-distances.ts'
import type { Rating } from './rating.ts'
import { reasonDistances } from './reason-distances.ts'
import { report } from './report.ts'
import { straightLining } from './straight-lining.ts'
import { tiltShift } from './tilt-shift.ts'
import { uniform } from './uniform.ts'

const items = ['utility', 'intrusiveness', 'acceptability']
const value = fc.option(fc.integer({ min: 1, max: 7 }), { nil: null })
const answers = fc.array(fc.array(value, { minLength: 9, maxLength: 9 }), { maxLength: 14 }).map((people) =>
  people.flatMap((values, p) =>
    values.map((value, at): Rating => {
      const storyboard = ['fast', 'quiet', 'calm'][Math.floor(at / 3)]!
      return { participant: `p${10 + p}`, group: `g${p % 3}`, storyboard, item: items[at % 3]!, value }
    }),
  ),
)

/** Things, and the same in another order, with the place that each had. */
const reordered = <T>(things: fc.Arbitrary<T[]>) =>
  things.chain((given) =>
    fc
      .shuffledSubarray([...given.keys()], { minLength: given.length })
      .map((places) => ({ given, places, moved: places.map((place) => given[place]!) })),
  )

const close = (got: readonly (number | null)[], wanted: readonly (number | null)[]) =>
  got.forEach((one, i) =>
    one === null || wanted[i] == null ? expect(one).toBe(wanted[i]) : expect(one).toBeCloseTo(wanted[i], 9),
  )

/** All that a list of ratings is asked beside the report, with chance. */
const asked = (rows: readonly Rating[]) => ({
  shift: tiltShift(rows, { performanceFirst: 'fast', privacyFirst: 'quiet' }, 60, uniform(1)),
  importance: importance(rows, 60, uniform(1)),
  straight: straightLining(rows),
})

test('in which order ratings come changes nothing, to the last digit of what is drawn', () => {
  fc.assert(
    fc.property(reordered(answers), ({ given, moved }) => {
      expect(asked(moved)).toEqual(asked(given))
      const declared = { storyboards: ['fast', 'quiet', 'calm'], items }
      const of = (rows: readonly Rating[]) => report(rows, { minCell: 1, resamples: 60, permutations: 60 }, declared)
      expect(JSON.stringify(of(moved))).toBe(JSON.stringify(of(given)))
    }),
    { numRuns: 30 },
  )
})

test('what people are called changes no figure that is not drawn', () => {
  fc.assert(
    fc.property(answers, (rows) => {
      const renamed = rows.map((row) => ({ ...row, participant: `${99 - Number(row.participant.slice(1))}` }))
      const without = (of: Rating[]) => {
        const { shift, importance, straight } = asked(of)
        const shifts = Object.values(shift).map(({ n, shift, higher, lower }) => ({ n, shift, higher, lower }))
        const everywhere = straight.filter(({ everywhere }) => everywhere).length
        return { shifts, importance: { ...importance, intervals: null }, people: straight.length, everywhere }
      }
      expect(JSON.stringify(without(renamed), short)).toBe(JSON.stringify(without(rows), short))
    }),
    { numRuns: 60 },
  )
})

/** Sums in another order differ in their last digits. */
const short = (_: string, of: unknown) => (typeof of === 'number' ? Math.round(of * 1e8) / 1e8 + 0 : of)

test('what groups are called changes nothing between them but who is named first', () => {
  fc.assert(
    fc.property(answers, (rows) => {
      const other: Record<string, string> = { g0: 'z', g1: 'y', g2: 'x' }
      const of = (given: Rating[]) => report(given, { minCell: 1, resamples: 0, permutations: 0 })
      const [here, there] = [of(rows), of(rows.map((row) => ({ ...row, group: other[row.group]! })))]
      here.items.forEach(({ reliability, storyboards }, i) => {
        for (const [group, figures] of Object.entries(reliability.groups))
          expect(there.items[i]!.reliability.groups[other[group]!]).toEqual(figures)
        storyboards.forEach(({ groups, all, between, verdict }, s) => {
          const cell = there.items[i]!.storyboards[s]!
          for (const [group, figures] of Object.entries(groups)) expect(cell.groups[other[group]!]).toEqual(figures)
          expect(JSON.stringify(cell.all, short)).toBe(JSON.stringify(all, short))
          expect(cell.verdict).toBe(verdict)
          expect(JSON.stringify([cell.between.disco, cell.between.kruskalWallis], short)).toBe(
            JSON.stringify([between.disco, between.kruskalWallis], short),
          )
          for (const { a, b, delta, p, pPermutation } of between.pairs) {
            const pair = cell.between.pairs.find((one) => one.a === other[b] && one.b === other[a])!
            close([pair.delta, pair.p, pair.pPermutation], [delta === null ? null : -delta, p, pPermutation])
          }
          for (const { group, ...figures } of between.versusRest)
            expect(JSON.stringify(cell.between.versusRest.find((one) => one.group === other[group]))).toBe(
              JSON.stringify({ group: other[group], ...figures }),
            )
        })
      })
    }),
    { numRuns: 30 },
  )
})

test('in which order people, storyboards, groups and concepts come moves their figures along and changes none', () => {
  const rows = fc.array(fc.tuple(value, value, value), { maxLength: 7 })
  const stances = fc.record({ agree: fc.nat(5), disagree: fc.nat(5), passed: fc.nat(5) })
  const groups = fc.array(stances.map(({ passed, ...of }) => ({ ...of, seen: of.agree + of.disagree + passed })))
  const placed = fc.array(fc.record({ utility: value, intrusiveness: value }), { maxLength: 7 })
  const reason = fc.option(
    fc.array(fc.constantFrom('it', 'saves', 'time', 'watches', 'us')).map((words) => words.join(' ')),
    { nil: null },
  )
  fc.assert(
    fc.property(
      reordered(rows),
      reordered(groups),
      reordered(placed),
      reordered(fc.array(reason, { maxLength: 6 })),
      (people, groups, concepts, reasons) => {
        const [near, far] = [raterDistances(people.given, [1, 7]), raterDistances(people.moved, [1, 7])]
        for (const name of ['distance', 'near', 'influence'] as const)
          close(
            far.map((one) => one[name].value),
            people.places.map((place) => near[place]![name].value),
          )
        const swapped = people.given.map(([a, b, c]) => [c, a, b])
        close(
          raterDistances(swapped, [1, 7]).map(({ distance }) => distance.value),
          near.map(({ distance }) => distance.value),
        )
        const full = (of: typeof people.given) => of.map((row) => row.map((one) => one ?? 4))
        close([kendallW(rankSums(full(people.moved), 3)).value], [kendallW(rankSums(full(people.given), 3)).value])
        const [before, after] = [groupConsensus(groups.given), groupConsensus(groups.moved)]
        close([after.agree.value, after.disagreeMean.value], [before.agree.value, before.disagreeMean.value])
        expect(after.groups).toEqual(groups.places.map((place) => before.groups[place]))
        const front = paretoFront(concepts.given)
        expect(paretoFront(concepts.moved)).toEqual(concepts.places.map((place) => front[place]))
        const distances = reasonDistances(reasons.given)
        close(
          reasonDistances(reasons.moved),
          reasons.places.map((place) => distances[place]!),
        )
      },
    ),
  )
})

test('who left is counted alike in any order of rows and by any names, and each share has its whole', () => {
  const assigned = fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), { maxLength: 8 }).map((people) =>
    people.flatMap((boards, p) =>
      boards.map((reached, at): AssignedStoryboard => {
        const tilt = (p + at) % 2 ? 'privacy-first' : 'performance-first'
        return { participant: `p${p}`, group: `g${p % 2}`, position: at + 1, tilt, reached }
      }),
    ),
  )
  fc.assert(
    fc.property(reordered(assigned), ({ given, moved }) => {
      const found = attrition(given)
      expect(attrition(moved)).toEqual(found)
      expect(attrition(given.map((row) => ({ ...row, participant: `${row.participant}!` })))).toEqual(found)
      const sum = (of: Map<unknown, { of: number; left: number }>, name: 'of' | 'left') =>
        [...of.values()].reduce((all, one) => all + one[name], 0)
      expect([sum(found.groups, 'of'), sum(found.groups, 'left')]).toEqual([found.all.of, found.all.left])
      expect(sum(found.tilts, 'of')).toBe(sum(found.positions, 'of'))
      expect(sum(found.tilts, 'left')).toBe(sum(found.positions, 'left'))
      // Who reached none left before the first position.
      expect(sum(found.positions, 'left')).toBeLessThanOrEqual(found.all.left)
    }),
  )
})
