import { expect, test } from 'vitest'
import { type Pair, pairFinding, pooled, sideOf } from './side-by-side.ts'

const cell = (group: string, counts: number[], mean: number) => {
  const n = counts.reduce((a, b) => a + b, 0)
  return { group, n, counts, mean, median: 2, pci2Unbiased: 0, agreement: 0 }
}
const left = sideOf(cell('staff', [2, 1, 7], 2.5))!
const right = sideOf(cell('managers', [6, 2, 0], 1.25))!
const pair = (change: Partial<Pair> = {}): Pair => ({ key: 'a', name: 'A coach', left, right, ...change })

test('groups that are shown are taken together, by their people', () => {
  expect(
    pooled([cell('staff', [2, 1, 7], 2.5), { group: 'others', n: null }, cell('managers', [6, 2, 0], 1.25)]),
  ).toEqual({ n: 18, counts: [8, 3, 7], mean: (25 + 10) / 18, median: null })
  expect(pooled([{ group: 'others', n: null }])).toBeNull()
})

test('both sides are told as k of n', () => {
  expect(pairFinding(pair(), 'Staff', 'Managers')).toBe(
    '“A coach”: above the middle of the scale answer 7 of 10 (Staff) and 0 of 8 (Managers).',
  )
})

test('a difference is said to be more than chance only where its range leaves out nought', () => {
  const told = (interval: [number, number] | null) =>
    pairFinding(pair({ delta: { value: 0.6, interval } }), 'Staff', 'Managers')
  expect(told([-0.1, 0.9])).toMatch(/may well be chance/)
  expect(told([0.2, 0.9])).toMatch(/Staff tend to answer higher/)
  expect(told(null)).toMatch(/too few to say/)
})

test('a side that is kept back leaves nothing to compare', () => {
  expect(pairFinding(pair({ right: null }), 'Staff', 'Managers')).toBe(
    '“A coach”: only Staff can be shown, so there is nothing to compare.',
  )
  expect(pairFinding(pair({ left: null, right: null }), 'Staff', 'Managers')).toMatch(/neither side/)
})
