import { expect, test } from 'vitest'
import { leaning } from './leaning.ts'

const said = (participant: string, ...values: (number | null)[]) =>
  values.map((value, board) => ({ participant, group: 'g', storyboard: `s${board}`, item: 'priority', value }))

test('each person counts once, on the side of all that they said together', () => {
  const eight = Array.from({ length: 8 }, (_, i) => said(`p${i}`, 1, 3, 5)).flat()
  // Two sides of 8 and 1: 2 (1 + 9) / 2⁹.
  expect(leaning([...eight, ...said('other', 4, 6, null), ...said('between', 3, 5)], 4)).toEqual({
    n: 10,
    privacy: 8,
    performance: 1,
    neither: 1,
    p: { value: expect.closeTo(20 / 512, 12) },
  })
})

test('who could not say anywhere is not among them, nor is another question', () => {
  expect(leaning([...said('p', null), ...said('q', 2).map((one) => ({ ...one, item: 'utility' }))], 4)).toMatchObject({
    n: 0,
    p: { reason: 'empty' },
  })
})
