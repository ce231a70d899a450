import { describe, expect, test } from 'vitest'
import { uniform } from '#analysis/uniform.ts'
import { arrivals, neighbours, off, pairs, positions } from '../../../tests/arrivals.ts'
import { type Spread, keepsApart, lengthOf } from './arrangement.ts'
import type { Given } from './burdens.ts'
import { madeOrder } from './made-order.ts'

/** The orders of so many people of one group, who come one after the other. */
function orders(spread: Spread, people: number): number[][] {
  const chance = uniform(1, 'made order')
  const given: (Given & { order: number[] })[] = []
  for (let i = 0; i < people; i++) {
    const order = madeOrder(spread, given, (n) => Math.floor(chance() * n))
    given.push({ order, here: true, people: 1, expected: 1 })
  }
  return given.map(({ order }) => order)
}

const sizes = [2, 3, 4, 5, 6, 7, 8, 9, 10]
const some = sizes.flatMap((n) => Array.from({ length: n - 1 }, (_, i): [number, number] => [n, i + 1]))
const clashes = (all: number[][], concepts: readonly string[]) =>
  all.flatMap((order) => order.filter((board, i) => i > 0 && concepts[board] === concepts[order[i - 1]!]))

const spreads = [4, 5, 7, 8, 12].flatMap((n): Spread[] => [
  { concepts: pairs(n), tilts: 'within' },
  { concepts: pairs(n), tilts: 'between' },
  { concepts: pairs(n), showPerPerson: n - 2 },
  { concepts: pairs(n), tilts: 'within', showPerPerson: Math.ceil(n / 2) },
  { concepts: pairs(n), tilts: 'between', showPerPerson: 2 },
])

test.each(spreads)(
  'while nobody drops out, no two storyboards of a group are more than one apart: $concepts.length, $tilts, $showPerPerson',
  (spread) => {
    const came = arrivals(spread, { people: 60, dropout: 0, reissueAfter: 48, seed: 1 })
    expect(came.storyboardsApart).toBeLessThanOrEqual(1)
  },
)

test.each<Spread>([
  { concepts: pairs(4), tilts: 'within' },
  { concepts: pairs(3), showPerPerson: 2 },
  { concepts: pairs(4), showPerPerson: 2 },
  { concepts: pairs(6), tilts: 'between' },
])('nor are two orders, where there are only a few: $concepts.length, $tilts, $showPerPerson', (spread) => {
  expect(arrivals(spread, { people: 100, dropout: 0, reissueAfter: 48, seed: 1 }).ordersApart).toBe(1)
})

test.each<Spread>([
  { concepts: pairs(8), tilts: 'within' },
  { concepts: pairs(8), tilts: 'between' },
  { concepts: pairs(7), showPerPerson: 4 },
])(
  'with three in ten dropping out, made orders are off by a tenth at most once 200 have finished: $concepts.length, $tilts, $showPerPerson',
  (spread) => {
    const { finished } = arrivals(spread, { people: 200, dropout: 0.3, reissueAfter: 48, seed: 1 })
    expect(off(finished, positions(spread)).share).toBeLessThanOrEqual(0.1)
    expect(off(finished, neighbours(spread)).share).toBeLessThanOrEqual(0.1)
  },
)

test.each(some)(
  'of %i storyboards %i are seen, each once, and none is in a position twice more than another',
  (n, m) => {
    const spread = { concepts: pairs(n), showPerPerson: m }
    const all = orders(spread, 24)
    for (const order of all) expect(new Set(order).size).toBe(m)
    const { people, share } = off(all, positions(spread))
    expect(people < 2 || share < 0.3).toBe(true)
  },
)

describe('who sees both tilts of a concept', () => {
  test.each(sizes.filter((n) => n > 3))('of %i storyboards never sees one right after the other', (n) => {
    const concepts = pairs(n)
    expect(clashes(orders({ concepts, tilts: 'within' }, 20), concepts)).toEqual([])
  })

  test.each([['aaabbb'], ['aaabbbc'], ['aaabbc'], ['aaabbbccc'], ['aaabbccd'], ['aabbcd']])(
    'sees concepts with balanced drawings too apart, in positions that are near to even: %s',
    (codes) => {
      const spread: Spread = { concepts: [...codes], tilts: 'within' }
      const all = orders(spread, 40)
      expect(clashes(all, spread.concepts)).toEqual([])
      expect(off(all, positions(spread)).people).toBeLessThan(4)
    },
  )

  test.each(some.filter(([n, m]) => n > 4 && m > 3))('of %i storyboards %i: kept apart', (n, m) => {
    const concepts = pairs(n)
    expect(keepsApart({ concepts, tilts: 'within', showPerPerson: m })).toBe(true)
    expect(clashes(orders({ concepts, tilts: 'within', showPerPerson: m }, 20), concepts)).toEqual([])
  })

  test.each(some.filter(([, m]) => m > 1))('of %i storyboards %i: two concepts at most are seen by half', (n, m) => {
    const concepts = pairs(n)
    for (const order of orders({ concepts, tilts: 'within', showPerPerson: m }, 20)) {
      const seen = order.map((board) => concepts[board])
      const whole = (concept?: string) => seen.filter((one) => one === concept).length
      const half = new Set(seen.filter((one) => whole(one) < concepts.filter((each) => each === one).length))
      expect(half.size).toBeLessThanOrEqual(n % 2 === 0 && m % 2 === 0 ? 0 : 2)
    }
  })
})

describe('who sees one drawing of each concept', () => {
  test.each<Spread>([
    ...sizes.map((n) => ({ concepts: pairs(n) })),
    ...some.filter(([n, m]) => m < n / 2).map(([n, m]) => ({ concepts: pairs(n), showPerPerson: m })),
    { concepts: [...'aaabbbc'] },
    { concepts: [...'aaabbcd'], showPerPerson: 3 },
  ])('$concepts, $showPerPerson: sees no concept twice', (one) => {
    const spread: Spread = { ...one, tilts: 'between' }
    for (const order of orders(spread, 12)) {
      expect(order).toHaveLength(lengthOf(spread))
      expect(new Set(order.map((board) => spread.concepts[board])).size).toBe(order.length)
    }
  })
})

test('what is left open by people who are counted no longer is shown next', () => {
  const order = madeOrder(
    { concepts: pairs(4), showPerPerson: 2 },
    [
      { order: [0, 1], here: true, people: 1, expected: 1 },
      { order: [2, 3], here: false, people: 1, expected: 1 },
    ],
    () => 0,
  )
  expect(order.toSorted()).toEqual([2, 3])
})
