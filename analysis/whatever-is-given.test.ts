import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attrition } from './attrition.ts'
import { enough } from './enough.ts'
import { groupConsensus, stances } from './group-consensus.ts'
import { importance } from './importance.ts'
import { priority } from './priority.ts'
import { raterDistances } from './rater-distances.ts'
import type { Rating } from './rating.ts'
import { reasonDistances } from './reason-distances.ts'
import { straightLining } from './straight-lining.ts'
import { tiltShift } from './tilt-shift.ts'
import { uniform } from './uniform.ts'

/** Every number in it, however deep. */
function numbers(of: unknown): number[] {
  if (typeof of === 'number') return [of]
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(numbers) : []
}

const value = fc.option(fc.constantFrom(1, 1, 1, 2, 7), { nil: null })
const rating: fc.Arbitrary<Rating> = fc.record({
  participant: fc.constantFrom(...'abcdefghij'),
  group: fc.constant('g'),
  storyboard: fc.constantFrom('fast', 'quiet'),
  item: fc.constantFrom('utility', 'intrusiveness', 'acceptability'),
  value,
})
const counts = fc.array(fc.nat(2), { minLength: 2, maxLength: 7 })

test('no figure on plain rows or counts is ever NaN or infinite', () => {
  fc.assert(
    fc.property(
      fc.array(rating, { maxLength: 60 }),
      fc.array(fc.tuple(value, value, value), { maxLength: 5 }),
      fc.array(counts, { maxLength: 4 }),
      fc.array(fc.option(fc.string(), { nil: null }), { maxLength: 4 }),
      (ratings, rows, groups, reasons) => {
        const found = [
          tiltShift(ratings, { performanceFirst: 'fast', privacyFirst: 'quiet' }, 60, uniform(1)),
          importance(ratings, 60, uniform(1)),
          straightLining(ratings),
          raterDistances(rows, [1, 7]),
          groupConsensus(groups.map(stances)),
          groups.map(priority),
          reasonDistances(reasons),
          rows.map(([a, b]) => enough({ n: 2, interval: a && b ? [Math.min(a, b), Math.max(a, b)] : null, wanted: 1 })),
          attrition([]),
        ]
        expect(numbers(found).filter((one) => !Number.isFinite(one))).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})
