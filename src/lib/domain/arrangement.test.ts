import { describe, expect, test } from 'vitest'
import { uniform } from '#analysis/uniform.ts'
import { type Spread, arrangement, keepsApart } from './arrangement.ts'
import { neighbourShares } from './neighbour-shares.ts'
import { neighboursOfOneKind, positionsOff } from './order-balance.ts'
import { williams } from './order.ts'

const pairs = (storyboards: number) => Array.from({ length: storyboards }, (_, i) => `c${Math.floor(i / 2)}`)
const sizes = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const some = sizes.flatMap((n) => Array.from({ length: n - 1 }, (_, i): [number, number] => [n, i + 1]))

function orders(spread: Spread, seed = 1): number[][] {
  const chance = uniform(seed, 'arrangement')
  return arrangement(spread, (n) => Math.floor(chance() * n)).map(({ order }) => order)
}

const times = (all: number[][], things: number) =>
  Array.from({ length: things }, (_, thing) => all.flat().filter((one) => one === thing).length)

/** The largest difference from how often each should stand right before each other one, in orders all given once. */
function neighboursOff(all: number[][], kinds: readonly unknown[]): number {
  const pairsDue = all.length * (all[0]!.length - 1)
  return Math.max(
    ...neighbourShares(kinds).flatMap((row, one) =>
      row.map((share, other) => {
        const seen = all.flatMap((order) => order.filter((thing, i) => thing === other && order[i - 1] === one)).length
        return Math.abs(seen - (share * pairsDue) / kinds.length) / (pairsDue / kinds.length / (kinds.length - 1))
      }),
    ),
  )
}

test.each(sizes)('a study of %i storyboards that says nothing has the Williams design, as always', (n) => {
  expect(orders({ concepts: pairs(n) })).toEqual(williams(n))
})

describe('who sees only some', () => {
  test.each(some)('of %i storyboards %i: each is shown equally often, and equally often in each position', (n, m) => {
    const all = orders({ concepts: pairs(n), showPerPerson: m })
    for (const order of all) expect(new Set(order).size).toBe(m)
    expect(new Set(times(all, n)).size).toBe(1)
    expect(positionsOff(all, n)).toBeLessThan(1e-9)
  })

  test.each(some.filter(([, m]) => m > 5))(
    'of %i storyboards %i: none stands right before another a third more or less often than it should',
    (n, m) => {
      expect(neighboursOff(orders({ concepts: pairs(n), showPerPerson: m }), [...Array(n).keys()])).toBeLessThan(0.34)
    },
  )
})

describe('who sees both tilts of a concept', () => {
  test.each(sizes)('%i storyboards: never one right after the other, from four on', (n) => {
    const concepts = pairs(n)
    const all = orders({ concepts, tilts: 'within' })
    expect(keepsApart({ concepts, tilts: 'within' })).toBe(n > 3)
    expect(neighboursOfOneKind(all, concepts) === 0).toBe(n > 3)
    expect(positionsOff(all, n)).toBeLessThan(1e-9)
    if (n > 3) expect(neighboursOff(all, concepts)).toBeLessThan(0.25)
    else expect(all).toEqual(williams(n))
  })

  test.each([['aaabbb'], ['aaabbbc'], ['aaabbc'], ['aaabbbccc'], ['aaabbccd'], ['aabbcd']])(
    'concepts with balanced drawings too are kept apart, with even positions: %s',
    (codes) => {
      const concepts = [...codes]
      const all = orders({ concepts, tilts: 'within' })
      expect(neighboursOfOneKind(all, concepts)).toBe(0)
      expect(positionsOff(all, concepts.length)).toBeLessThan(0.15)
    },
  )

  test.each([['aaab'], ['aaabb'], ['aab']])(
    'of %s no order keeps them apart evenly: a plain design is used',
    (codes) => {
      const concepts = [...codes]
      expect(keepsApart({ concepts, tilts: 'within' })).toBe(false)
      expect(orders({ concepts, tilts: 'within' })).toEqual(williams(concepts.length))
    },
  )

  test.each(some.filter(([n, m]) => n > 4 && m > 3))('of %i storyboards %i: kept apart, and even', (n, m) => {
    const concepts = pairs(n)
    const all = orders({ concepts, tilts: 'within', showPerPerson: m })
    expect(neighboursOfOneKind(all, concepts)).toBe(0)
    expect(new Set(times(all, n)).size).toBe(1)
    expect(positionsOff(all, n)).toBeLessThan(0.15)
  })

  test.each(some.filter(([, m]) => m > 1))('of %i storyboards %i: two concepts at most are seen by half', (n, m) => {
    const concepts = pairs(n)
    for (const order of orders({ concepts, tilts: 'within', showPerPerson: m })) {
      const seen = order.map((board) => concepts[board])
      const whole = (concept?: string) => seen.filter((one) => one === concept).length
      const half = new Set(seen.filter((one) => whole(one) < concepts.filter((each) => each === one).length))
      expect(half.size).toBeLessThanOrEqual(n % 2 === 0 && m % 2 === 0 ? 0 : 2)
    }
  })
})

describe('who sees one drawing of each concept', () => {
  const spreads: Spread[] = [
    ...sizes.map((n) => ({ concepts: pairs(n) })),
    ...some.map(([n, m]) => ({ concepts: pairs(n), showPerPerson: m })),
    { concepts: [...'aaabbbc'] },
    { concepts: [...'aaabbcd'], showPerPerson: 3 },
  ]
  test.each(spreads)(
    '$concepts, $showPerPerson: one of each, the concepts and their drawings equally often',
    (spread) => {
      const { concepts } = spread
      const all = orders({ ...spread, tilts: 'between' })
      for (const order of all) expect(new Set(order.map((board) => concepts[board])).size).toBe(order.length)
      const shown = times(all, concepts.length)
      const named = [...new Set(concepts)]
      const of = (concept: string) => shown.filter((_, board) => concepts[board] === concept)
      expect(new Set(named.map((concept) => of(concept).reduce((a, b) => a + b))).size).toBe(1)
      for (const concept of named) expect(new Set(of(concept)).size).toBe(1)
      const asConcepts = all.map((order) => order.map((board) => named.indexOf(concepts[board]!)))
      expect(positionsOff(asConcepts, named.length)).toBeLessThan(1e-9)
    },
  )
})
