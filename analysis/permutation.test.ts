import { expect, test } from 'vitest'
import type { Counts } from './counts.ts'
import { groupPermutation, pairPermutation } from './permutation.ts'
import { uniform } from './uniform.ts'

const c2 = {
  users: [3, 4, 3, 1, 0, 0, 0],
  engineers: [0, 0, 1, 1, 2, 2, 4],
  legal: [0, 3, 3, 2, 0, 0, 0],
}

test('two groups of four at two points are as far apart in two of seventy assignments', () => {
  const { disco, discoMid, kruskalWallis, method } = groupPermutation(
    [
      [0, 4, 0],
      [4, 0, 0],
    ],
    4999,
    uniform(1),
  )
  expect(disco.value).toBeCloseTo(2 / 70, 14)
  expect(discoMid.value).toBeCloseTo(1 / 70, 14)
  expect(kruskalWallis.value).toBeCloseTo(2 / 70, 14)
  expect(method).toEqual({ value: 'exact' })
})

test('the mid-p counts assignments exactly as far apart by half, and further ones in full', () => {
  // Five people answered 1, 2, 3, 4 and 7; two of them in the first group, in one of ten ways.
  const { disco, discoMid, method } = groupPermutation(
    [
      [1, 0, 1, 0, 0, 0, 0],
      [0, 1, 0, 1, 0, 0, 1],
    ],
    0,
    uniform(1),
  )
  expect(method).toEqual({ value: 'exact' })
  const values = [1, 2, 3, 4, 7]
  const gaps = (some: number[]) => some.flatMap((a, i) => some.slice(i + 1).map((b) => Math.abs(a - b)))
  const mean = (some: number[]) => gaps(some).reduce((a, b) => a + b, 0) / some.length
  const withins = values.flatMap((a, i) =>
    values.slice(i + 1).map((b) => mean([a, b]) + mean(values.filter((one) => one !== a && one !== b))),
  )
  const observed = mean([1, 3]) + mean([2, 4, 7])
  const nearer = withins.filter((one) => one < observed - 1e-9).length
  const same = withins.filter((one) => Math.abs(one - observed) < 1e-9).length
  expect([withins.length, nearer > 0, same > 0]).toEqual([10, true, true])
  expect(disco.value).toBeCloseTo((nearer + same) / 10, 14)
  expect(discoMid.value).toBeCloseTo((nearer + same / 2) / 10, 14)
})

test('a sampled mid-p lies below the p by half of the ties, the observed assignment among them', () => {
  const half = [0, 0, 0, 100, 0, 0, 0]
  const one = [0, 0, 0, 99, 1, 0, 0]
  // One person of 200 stands apart, whichever group they fall to: all tables are as far apart.
  const { disco, discoMid, method } = groupPermutation([half, one], 99, uniform(1))
  expect(method).toEqual({ value: 'sampled' })
  expect([disco.value, discoMid.value]).toEqual([1, 0.5])
})

test('the exact p of a pair is that of coin', () => {
  expect(pairPermutation([10, 0], [0, 10], 4999, uniform(1)).value).toBeCloseTo(2 / 184_756, 16)
  expect(pairPermutation(c2.users, c2.engineers, 0, uniform(1)).value).toBeCloseTo(0.0000368568480023588, 15)
})

test('a sampled p lies where the exact one is', () => {
  const groups = [
    [2, 1, 1],
    [0, 1, 3],
    [1, 1, 1],
  ] as Counts[]
  const exact = groupPermutation(groups, 0, uniform(1))
  expect(exact.method).toEqual({ value: 'exact' })
  // Two more people at one point in each group make it too many assignments to count them all.
  const many = groups.map((counts) => counts.map((count) => count * 2))
  const [a, b] = [1, 2].map((seed) => groupPermutation(many, 20_000, uniform(seed)))
  expect(a!.method).toEqual({ value: 'sampled' })
  expect(a!.disco.value).not.toBe(b!.disco.value)
  expect(Math.abs(a!.disco.value! - b!.disco.value!)).toBeLessThan(0.015)
})

test('another seed moves a sampled p a little', () => {
  const near = [c2.users, c2.legal, [2, 3, 3, 2, 1, 0, 0]]
  const ps = [1, 2, 3, 4].map((seed) => groupPermutation(near, 4999, uniform(seed)).disco.value!)
  expect(new Set(ps).size).toBeGreaterThan(1)
  expect(Math.max(...ps) - Math.min(...ps)).toBeLessThan(0.04)
})

test('a difference between thousands that no draw could reach has the smallest p there is', () => {
  const times = (counts: Counts) => counts.map((count) => count * 1000)
  expect(pairPermutation(times(c2.users), times(c2.engineers), 4999, uniform(1)).value).toBe(1 / 5000)
})

test('no groups, no variation and no draws have no p', () => {
  expect(groupPermutation([[1, 2, 0]], 9, uniform(1)).disco).toEqual({ value: null, reason: 'one-group' })
  expect(
    groupPermutation(
      [
        [0, 2],
        [0, 3],
      ],
      9,
      uniform(1),
    ).disco,
  ).toEqual({ value: null, reason: 'no-variation' })
  const large = Object.values(c2)
  expect(groupPermutation(large, 0, uniform(1)).method).toEqual({ value: null, reason: 'too-few-draws' })
  expect(pairPermutation([1, 0], [0, 1], 9, uniform(1))).toEqual({ value: null, reason: 'one-each' })
})
