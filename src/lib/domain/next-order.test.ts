import { describe, expect, test } from 'vitest'
import { arrivals, neighbours, off, pairs, positions } from '../../../tests/arrivals.ts'
import { nextOrder } from './next-order.ts'
import { williams } from './order.ts'

const two = williams(2)
const spread = { concepts: ['a', 'b'] }
const first = () => 0
const given = (sequence: number, people: number, here: boolean, expected = people) => ({
  order: two[sequence]!,
  here,
  people,
  expected,
})

describe('the next sequence', () => {
  test('is one that the group used least, whatever others used', () => {
    const next = nextOrder(spread, two, [given(0, 2, true), given(1, 1, true), given(1, 7, false)], first)
    expect(next).toEqual({ order: [1, 0], sequence: 1 })
  })

  test('is, of those, the one that all groups together used least', () => {
    expect(nextOrder(spread, two, [given(0, 5, false), given(1, 4, false)], first).sequence).toBe(1)
    expect(nextOrder(spread, two, [given(0, 4, false), given(1, 5, false)], first).sequence).toBe(0)
  })

  test('makes up for those who are not expected to finish, where the group used both as often', () => {
    const here = [given(0, 3, true), given(1, 3, true, 2)]
    expect(nextOrder(spread, two, here, first).sequence).toBe(1)
  })

  test('is drawn by chance where nothing tells them apart', () => {
    expect(nextOrder(spread, two, [], (n) => n - 1).sequence).toBe(1)
    expect(nextOrder(spread, two, [], first).sequence).toBe(0)
  })
})

test.each([4, 5, 7, 11])(
  'while nobody drops out, no two of the sequences of %i storyboards are more than one apart in a group',
  (n) => {
    expect(arrivals({ concepts: pairs(n) }, { people: 60, dropout: 0, reissueAfter: 48, seed: 1 }).ordersApart).toBe(1)
  },
)

test('with three in ten dropping out, a Williams design is off by a tenth at most once 200 have finished', () => {
  const spread = { concepts: pairs(6) }
  const came = arrivals(spread, { people: 200, dropout: 0.3, reissueAfter: 48, seed: 1 })
  expect(came.begun).toBeGreaterThan(250)
  expect(off(came.finished, positions(spread)).share).toBeLessThanOrEqual(0.1)
  expect(off(came.finished, neighbours(spread)).share).toBeLessThanOrEqual(0.1)
})
