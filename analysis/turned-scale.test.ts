import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsOf } from './counts.ts'
import { enough } from './enough.ts'
import { importance } from './importance.ts'
import { minorityVoices } from './minority-voices.ts'
import { paretoFront } from './pareto-front.ts'
import { priority } from './priority.ts'
import { raterDistances } from './rater-distances.ts'
import type { Rating } from './rating.ts'
import { report } from './report.ts'
import { straightLining } from './straight-lining.ts'
import { shiftItems, tiltShift } from './tilt-shift.ts'
import { uniform } from './uniform.ts'

const items = ['utility', 'intrusiveness', 'acceptability']
const value = fc.option(fc.integer({ min: 1, max: 7 }), { nil: null })

/** Up to eighteen people of three groups, each with three answers to three storyboards. */
const ratings = fc.array(fc.array(value, { minLength: 9, maxLength: 9 }), { maxLength: 18 }).map((people) =>
  people.flatMap((values, p) =>
    values.map((value, at): Rating => {
      const storyboard = ['fast', 'quiet', 'calm'][Math.floor(at / 3)]!
      return { participant: `p${p}`, group: `g${p % 3}`, storyboard, item: items[at % 3]!, value }
    }),
  ),
)

/** The same, numbers but for the last digits, however deep. */
function agreeing(got: unknown, wanted: unknown, tolerance = 1e-9): void {
  if (typeof got === 'number' && typeof wanted === 'number')
    expect(Math.abs(got - wanted)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(wanted)))
  else if (typeof got !== 'object' || typeof wanted !== 'object' || got === null || wanted === null)
    expect(got).toEqual(wanted)
  else {
    expect(Object.keys(got)).toEqual(Object.keys(wanted))
    for (const [key, part] of Object.entries(got)) agreeing(part, (wanted as Record<string, unknown>)[key], tolerance)
  }
}

/** Each answer seen from the other end of the scale. */
const turn = (rows: readonly Rating[], turned: readonly string[] = items): Rating[] =>
  rows.map((row) => (row.value === null || !turned.includes(row.item) ? row : { ...row, value: 8 - row.value }))

const tilts = { performanceFirst: 'fast', privacyFirst: 'quiet' }
const minus = (of: number | null) => (of === null ? null : -of)
const mirrored = (of: readonly [number, number] | null, about = 0) => of && [about - of[1], about - of[0]]

test('a report from the other end of the scale has the same figures, its means and δ turned with it', () => {
  const settings = { minCell: 1, resamples: 0, permutations: 0, bipolar: ['acceptability'] }
  fc.assert(
    fc.property(ratings, (rows) => {
      const [given, turned] = [report(rows, settings), report(turn(rows), settings)]
      given.items.forEach(({ reliability, storyboards }, i) => {
        agreeing(turned.items[i]!.reliability, reliability)
        storyboards.forEach(({ all, between, verdict }, s) => {
          const there = turned.items[i]!.storyboards[s]!
          if (all.n === null || there.all.n === null) throw new Error('nothing is hidden here')
          agreeing(there.all.counts, all.counts.toReversed())
          agreeing(there.all.mean, all.mean === null ? null : 8 - all.mean)
          agreeing(there.all.median, all.median === null ? null : 8 - all.median)
          agreeing(there.all.intervals.mean, mirrored(all.intervals.mean, 8))
          for (const name of ['pci2', 'pci2Unbiased', 'agreement', 'leik'] as const)
            agreeing(there.all[name], all[name])
          agreeing(there.between.kruskalWallis, between.kruskalWallis)
          agreeing(there.between.disco, between.disco)
          between.versusRest.forEach(({ delta, deltaInterval, p, pHolm }, g) => {
            const back = there.between.versusRest[g]!
            agreeing(back.delta, minus(delta))
            agreeing(back.deltaInterval, mirrored(deltaInterval))
            agreeing([back.p, back.pHolm], [p, pHolm])
          })
          between.pairs.forEach(({ delta, p, pPermutation }, g) => {
            const back = there.between.pairs[g]!
            agreeing([back.delta, back.p, back.pPermutation], [minus(delta), p, pPermutation])
          })
          expect(there.verdict).toBe(verdict)
        })
      })
      given.tradeoff?.forEach((row, at) => {
        const back = turned.tradeoff![at]!
        if (row.n === null || back.n === null) throw new Error('nothing is hidden here')
        agreeing(back.meanUtility, row.meanUtility === null ? null : 8 - row.meanUtility)
        agreeing(back.ellipse?.axes, row.ellipse?.axes)
      })
    }),
    { numRuns: 60 },
  )
})

test('the shift between tilts turns its sign with the scale, and when the tilts change places', () => {
  fc.assert(
    fc.property(ratings, (rows) => {
      const of = (given: readonly Rating[], sides = tilts) => tiltShift(given, sides, 200, uniform(1))
      const swapped = { performanceFirst: tilts.privacyFirst, privacyFirst: tilts.performanceFirst }
      for (const item of shiftItems) {
        const here = of(rows)[item]
        for (const there of [of(turn(rows))[item], of(rows, swapped)[item]]) {
          expect([there.n, there.higher, there.lower]).toEqual([here.n, here.lower, here.higher])
          agreeing(there.shift.value, minus(here.shift.value))
          agreeing(there.interval.value, mirrored(here.interval.value))
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('importance is the same from the other end of all three scales, and turns its sign with that of acceptability', () => {
  fc.assert(
    fc.property(ratings, (rows) => {
      const here = importance(rows, 100, uniform(1))
      agreeing(importance(turn(rows), 100, uniform(1)), here, 1e-6)
      const there = importance(turn(rows, ['acceptability']), 100, uniform(1))
      for (const name of ['utility', 'intrusiveness'] as const) {
        agreeing(there[name].value, minus(here[name].value), 1e-6)
        agreeing(there.intervals[name].value, mirrored(here.intervals[name].value), 1e-6)
      }
      agreeing([there.lead, there.rSquared], [here.lead, here.rSquared], 1e-6)
    }),
    { numRuns: 60 },
  )
})

test('importance gives utility’s weight to intrusiveness when the two change places', () => {
  fc.assert(
    fc.property(ratings, (rows) => {
      const names: Record<string, string> = { utility: 'intrusiveness', intrusiveness: 'utility' }
      const swapped = rows.map((row) => ({ ...row, item: names[row.item] ?? row.item }))
      const [here, there] = [importance(rows, 0, uniform(1)), importance(swapped, 0, uniform(1))]
      agreeing([there.utility, there.intrusiveness], [here.intrusiveness, here.utility], 1e-6)
      agreeing(there.lead.value, minus(here.lead.value), 1e-6)
    }),
  )
})

test('the priority item counts the same people on the other side, with the same p', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { minLength: 2, maxLength: 7 }), (row) => {
      const [here, there] = [priority(row), priority(row.toReversed())]
      expect([there.privacy, there.performance, there.neither]).toEqual([here.performance, here.privacy, here.neither])
      agreeing(there.p, here.p)
    }),
  )
})

test('what stands on the front does so with both scales turned and exchanged, and on any other ruler', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ utility: value, intrusiveness: value }), { maxLength: 8 }), (placed) => {
      const front = paretoFront(placed)
      const seen = (of: (utility: number, intrusiveness: number) => [number, number]) =>
        placed.map(({ utility, intrusiveness }) => {
          if (utility === null || intrusiveness === null) return { utility, intrusiveness }
          const [u, i] = of(utility, intrusiveness)
          return { utility: u, intrusiveness: i }
        })
      expect(paretoFront(seen((u, i) => [8 - i, 8 - u]))).toEqual(front)
      expect(paretoFront(seen((u, i) => [u ** 3, Math.log(i)]))).toEqual(front)
      expect(paretoFront(placed.toReversed())).toEqual(front.toReversed())
    }),
  )
})

test('how far people are from their group, and who answers all alike, is the same from the other end', () => {
  fc.assert(
    fc.property(ratings, fc.array(fc.tuple(value, value, value), { maxLength: 6 }), (rows, people) => {
      expect(straightLining(turn(rows))).toEqual(straightLining(rows))
      const other = people.map((row) => row.map((one) => (one === null ? null : 8 - one)))
      agreeing(raterDistances(other, [1, 7]), raterDistances(people, [1, 7]))
      const said = rows.filter((row): row is Rating & { value: number } => row.value !== null)
      const voices = (of: typeof said) => {
        const ofAll = countsOf(
          of.map(({ value }) => value),
          [1, 7],
        )
        return minorityVoices(of, () => ofAll, 1).map(({ participant, distance }) => [participant, distance])
      }
      expect(voices(turn(said) as typeof said)).toEqual(voices(said))
    }),
  )
})

test('how many more are needed goes by the width alone, wherever on the scale it lies', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 200 }), fc.constantFrom(0.5, 1, 2), (n, width) => {
      const of = (from: number) => enough({ n, target: 20, interval: [from, from + width], wanted: 0.75 })
      agreeing(of(5), of(1))
    }),
  )
})
