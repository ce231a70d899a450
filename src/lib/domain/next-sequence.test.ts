import { describe, expect, test } from 'vitest'
import { arrivals, neighbours, off, pairs, positions } from '../../../tests/arrivals.ts'
import type { Spread } from './arrangement.ts'
import { nextSequence } from './next-sequence.ts'

const plain = (orders: number[][]) => orders.map((order, turn) => ({ order, turn, step: 0 }))
const first = () => 0

describe('the next order', () => {
  const two = plain([
    [0, 1],
    [1, 0],
  ])

  test('is one that the group used least, whatever others used', () => {
    expect(nextSequence(two, { group: [2, 1], everyone: [2, 9] }, first)).toBe(1)
  })

  test('is, of those, the one that all groups together used least', () => {
    expect(nextSequence(two, { group: [1, 1], everyone: [5, 4] }, first)).toBe(1)
    expect(nextSequence(two, { group: [1, 1], everyone: [4, 5] }, first)).toBe(0)
  })

  test('is drawn by chance where nothing tells them apart', () => {
    expect(nextSequence(two, { group: [0, 0], everyone: [0, 0] }, (n) => n - 1)).toBe(1)
  })

  test('goes on with a turn that was begun', () => {
    const turns = [0, 1].flatMap((turn) => [0, 1].map((step) => ({ order: [step], turn, step })))
    expect(nextSequence(turns, { group: [0, 1, 0, 0], everyone: [9, 1, 0, 0] }, first)).toBe(0)
  })
})

const spreads = [4, 5, 7, 8, 12].flatMap((n): Spread[] => [
  { concepts: pairs(n) },
  { concepts: pairs(n), tilts: 'within' },
  { concepts: pairs(n), tilts: 'between' },
  { concepts: pairs(n), showPerPerson: n - 2 },
  { concepts: pairs(n), tilts: 'within', showPerPerson: Math.ceil(n / 2) },
  { concepts: pairs(n), tilts: 'between', showPerPerson: 2 },
])

test.each(spreads)(
  'while nobody drops out, no two orders or storyboards of a group are more than one apart: $concepts.length, $tilts, $showPerPerson',
  (spread) => {
    const came = arrivals(spread, { people: 60, dropout: 0, reissueAfter: 48, seed: 1 })
    expect(came.sequencesApart).toBe(1)
    expect(came.storyboardsApart).toBeLessThanOrEqual(1)
  },
)

test('with three in ten dropping out, a Williams design is off by a tenth at most once 200 have finished', () => {
  const spread = { concepts: pairs(6) }
  const came = arrivals(spread, { people: 200, dropout: 0.3, reissueAfter: 48, seed: 1 })
  expect(came.begun).toBeGreaterThan(250)
  expect(off(came, positions).share).toBeLessThanOrEqual(0.1)
  expect(off(came, neighbours(spread)).share).toBeLessThanOrEqual(0.1)
})
