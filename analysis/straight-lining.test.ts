import { expect, test } from 'vitest'
import type { Rating } from './rating.ts'
import { straightLining } from './straight-lining.ts'

const answers = (participant: string, ...boards: (number | null)[][]): Rating[] =>
  boards.flatMap((values, s) =>
    values.map((value, i) => ({ participant, group: 'g', storyboard: `s${s}`, item: `i${i}`, value })),
  )

test('those with the same answer on most storyboards come first, and nobody is missing', () => {
  const lines = straightLining([
    ...answers('varied', [1, 2, 3], [4, 4, 5]),
    ...answers('everywhere', [4, 4, 4], [4, 4, 4]),
    ...answers('within', [2, 2, 2], [5, 5, 5]),
  ])
  expect(lines).toEqual([
    { participant: 'everywhere', group: 'g', storyboards: 2, alike: 2, everywhere: true },
    { participant: 'within', group: 'g', storyboards: 2, alike: 2, everywhere: false },
    { participant: 'varied', group: 'g', storyboards: 2, alike: 0, everywhere: false },
  ])
})

test('two answers on a storyboard tell nothing, nor does what was skipped', () => {
  expect(straightLining(answers('p', [4, 4], [4, null, 4]))).toEqual([])
})
