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
  const { disco, kruskalWallis, method } = groupPermutation(
    [
      [0, 4, 0],
      [4, 0, 0],
    ],
    4999,
    uniform(1),
  )
  expect(disco.value).toBeCloseTo(2 / 70, 14)
  expect(kruskalWallis.value).toBeCloseTo(2 / 70, 14)
  expect(method).toEqual({ value: 'exact' })
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
