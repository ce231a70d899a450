import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenGroups } from './suppression.ts'

test('a small group takes the smallest other one with it', () => {
  expect(hiddenGroups([12, 3, 9, 20], 5)).toEqual([null, 'small', 'complement', null])
})

test('two small groups that are large enough together need no third', () => {
  expect(hiddenGroups([3, 4, 9], 5)).toEqual(['small', 'small', null])
  expect(hiddenGroups([1, 2, 9, 8], 5)).toEqual(['small', 'small', null, 'complement'])
})

test('nobody is nothing to hide, and a smallest cell of 1 hides nothing', () => {
  expect(hiddenGroups([0, 9, 8], 5)).toEqual([null, null, null])
  expect(hiddenGroups([1, 2, 9], 1)).toEqual([null, null, null])
})

test('a group that is hidden already takes nobody along, and hides a small one as well as another would', () => {
  expect(hiddenGroups([12, 7, 9], 5, [false, true])).toEqual([null, 'complement', null])
  expect(hiddenGroups([12, 7, 3], 5, [false, true, true])).toEqual([null, 'complement', 'small'])
  expect(hiddenGroups([12, 7, 3], 5, [false, false, true])).toEqual([null, 'complement', 'small'])
})

test('knowing the total and all that is shown, no hidden group below the limit can be told', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 7 }), fc.integer({ min: 1, max: 10 }), (sizes, minCell) => {
      const hidden = hiddenGroups(sizes, minCell)
      const concealed = sizes.filter((_, g) => hidden[g] !== null)
      const shown = sizes.filter((n, g) => n > 0 && hidden[g] === null)
      expect(shown.every((n) => n >= minCell)).toBe(true)
      if (concealed.length === 0 || shown.length === 0) return
      // Audit: what is hidden adds up to a known number; each group may then be anything from 1 to that less the others.
      const sum = concealed.reduce((a, b) => a + b)
      expect(concealed.length).toBeGreaterThan(1)
      expect(sum).toBeGreaterThanOrEqual(minCell)
    }),
  )
})
