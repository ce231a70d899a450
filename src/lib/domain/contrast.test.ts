import { expect, test } from 'vitest'
import { type Contrasted, contrastFinding, contrastsFinding, outcome } from './contrast.ts'

const found = (interval: [number, number] | null, keptBack = false): Contrasted => ({
  what: 'A against B',
  item: 'utility',
  keptBack,
  estimate: interval && (interval[0] + interval[1]) / 2,
  interval,
})

test.each([
  [[1, 2], 'matters'],
  [[-3, -1.2], 'matters'],
  [[-0.5, 0.9], 'too-small'],
  [[0.2, 0.9], 'too-small'],
  [[0.2, 1.4], 'differs'],
  [[-0.5, 1.4], 'open'],
  [[-2, 2], 'open'],
] as const)('a range of %j against a smallest difference of 1 point: %s', (interval, expected) =>
  expect(outcome(found([...interval]), 1)).toBe(expected),
)

test('without a smallest difference nothing matters and nothing is too small', () => {
  expect([[1, 2] as [number, number], [-0.1, 0.1] as [number, number]].map((one) => outcome(found(one), null))).toEqual(
    ['differs', 'open'],
  )
})

test('what is kept back or has no range is neither', () => {
  expect([outcome(found([1, 2], true), 1), outcome(found(null), 1)]).toEqual(['kept-back', 'unknown'])
})

test('all of them are counted in one sentence, each is told in one', () => {
  const all = [found([1, 2]), found([1.5, 2]), found([-2, 2]), found(null)]
  expect(contrastsFinding(all, 1)).toBe(
    'Of 4 contrasts planned before launch, 2 show a difference that matters, 1 is open and 1 has too few people to say.',
  )
  expect(contrastFinding(all[0]!, 1)).toBe('A against B: +1.5 (95 % 1.0 to 2.0), a difference that matters.')
  expect(contrastFinding(all[3]!, 1)).toBe('A against B: too few people to say.')
})
