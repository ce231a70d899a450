import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossings } from './crossing.ts'

const group = (code: string, quota?: number) => ({
  code,
  name: code,
  description: code,
  ...(quota === undefined ? {} : { quota }),
})
const question = (code: string, answers: number) => ({
  code,
  text: code,
  why: code,
  labels: Array.from({ length: answers }, (_, index) => `${index}`),
})

test('each question is crossed with the groups alone, and all questions together', () => {
  expect(
    crossings({ groups: [group('a', 20), group('b', 8)], background: [question('q', 2), question('r', 4)] }),
  ).toEqual([
    { code: 'q', cells: 4, needed: 20, planned: 28, small: 2 },
    { code: 'r', cells: 8, needed: 40, planned: 28, small: 4 },
    { code: null, cells: 16, needed: 80, planned: 28, small: 16 },
  ])
})

test('without questions there is no crossing, and with one there is one', () => {
  expect(crossings({ groups: [group('a')] })).toEqual([])
  expect(crossings({ groups: [group('a')], background: [question('q', 3)] })).toHaveLength(1)
})

test('no cell is small exactly where each group has five people for every answer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 2, max: 12 }),
      (quotas, answers) => {
        const groups = quotas.map((quota, index) => group(`g${index}`, quota))
        const [{ small, cells, needed, planned }] = crossings({ groups, background: [question('q', answers)] }) as [
          ReturnType<typeof crossings>[number],
        ]
        expect(small === 0).toBe(quotas.every((quota = 5) => quota >= 5 * answers))
        expect(small).toBeLessThanOrEqual(cells)
        if (small === 0) expect(planned).toBeGreaterThanOrEqual(needed)
      },
    ),
  )
})
