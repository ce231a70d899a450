import { expect, test } from 'vitest'
import { importance } from './importance.ts'
import { ratingsOf } from './oracle/inputs.ts'
import type { Rating } from './rating.ts'
import { uniform } from './uniform.ts'

test('in the reference data acceptability follows both, intrusiveness against it', () => {
  const { utility, intrusiveness, lead, intervals, people, rows } = importance(ratingsOf('ds1_main'), 999, uniform(1))
  expect([people, rows]).toEqual([30, 156])
  expect(utility.value).toBeCloseTo(0.455799025088339, 12)
  expect(intrusiveness.value).toBeCloseTo(-0.561143793382895, 12)
  expect(lead.value).toBeCloseTo(utility.value! + intrusiveness.value!, 12)
  expect(intervals.utility.value![0]).toBeGreaterThan(0.2)
  expect(intervals.intrusiveness.value![1]).toBeLessThan(-0.3)
  expect(intervals.lead.value![0]).toBeLessThan(0)
})

const rows = (of: (i: number) => [a: number, u: number, i: number], count = 12): Rating[] =>
  Array.from({ length: count }, (_, at) =>
    of(at).map((value, item) => ({
      participant: `p${at}`,
      group: 'g',
      storyboard: 's',
      item: ['acceptability', 'utility', 'intrusiveness'][item]!,
      value,
    })),
  ).flat()

test('an item that does not vary, and two in step, have no weights', () => {
  const none = { value: null, reason: 'no-variation' }
  for (const of of [(i: number) => [4, i % 5, i % 3], (i: number) => [i % 4, i % 5, 6 - (i % 5)]] as const) {
    const found = importance(rows(of as (i: number) => [number, number, number]), 99, uniform(1))
    expect([found.utility, found.lead, found.rSquared, found.intervals.utility]).toEqual([none, none, none, none])
  }
})

test('four rows and no rows are too few', () => {
  expect(
    importance(
      rows((i) => [i, i % 2, i % 3], 4),
      99,
      uniform(1),
    ).utility,
  ).toEqual({ value: null, reason: 'n<5' })
  const empty = importance([], 99, uniform(1))
  expect([empty.utility, empty.intervals.lead]).toEqual(Array(2).fill({ value: null, reason: 'empty' }))
})

test('acceptability that is utility itself has the weights 1 and 0', () => {
  const found = importance(
    rows((i) => [1 + (i % 7), 1 + (i % 7), 1 + (i % 3)]),
    0,
    uniform(1),
  )
  expect(found.utility.value).toBeCloseTo(1, 12)
  expect(found.intrusiveness.value).toBeCloseTo(0, 12)
  expect(found.rSquared.value).toBeCloseTo(1, 12)
})

test('where utility hardly matters, the lead of intrusiveness may be as large as its weight', () => {
  const found = importance(
    rows((i) => [10 - (i % 7) + ((i * i) % 4) + ((i * 11) % 6), 1 + (i % 5), 1 + (i % 7)], 35),
    999,
    uniform(1),
  )
  expect(Math.abs(found.utility.value!)).toBeLessThan(0.05)
  expect(found.intervals.lead.value![0]).toBeLessThan(found.intervals.intrusiveness.value![0])
})
