import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readingOrder, reasonDistances } from './reason-distances.ts'

test('a reason in words of its own is as far from the others as can be', () => {
  const [a, b, c] = reasonDistances(['it saves time', 'Saves me time!', 'no consent'])
  expect(a).toBeCloseTo(0.6207, 3)
  expect(a).toBeCloseTo(b!, 12)
  expect(c).toBe(1)
})

test('the same words are no distance, in capitals too', () => {
  expect(reasonDistances(['Too close', 'too close', 'TOO CLOSE.']).map((one) => Math.abs(one!) < 1e-9)).toEqual([
    true,
    true,
    true,
  ])
})

test('no words and no others have no distance', () => {
  expect(reasonDistances(['…', null, 'alone'])).toEqual([null, null, null])
  expect(reasonDistances([])).toEqual([])
})

test('words of any script are words', () => {
  expect(reasonDistances(['слишком близко', 'близко', '太近了'])[2]).toBe(1)
})

test('reasons of far people in words of their own are read first, those without words last', () => {
  expect(readingOrder([0.1, 0.9], [0.2, 0.8])).toEqual([1, 0])
  expect(readingOrder([0.5, 0.5, 0.5], [null, 0.4, 0.9])).toEqual([2, 1, 0])
  expect(readingOrder([0.3, 0.3], [0.3, 0.3])).toEqual([0, 1])
})

test('a rank is how many lie farther and half of those who lie as far', () => {
  const distance = fc.option(fc.constantFrom(-0, 0, 0.1, 0.25, 0.5, 1), { nil: null })
  const pairs = fc.array(fc.tuple(distance, distance), { maxLength: 40 })
  fc.assert(
    fc.property(pairs, (both) => {
      const [distances, wordings] = [both.map(([one]) => one), both.map(([, other]) => other)]
      const rank = (all: readonly (number | null)[], own: number | null) => {
        const [value, known] = [own ?? -Infinity, all.map((one) => one ?? -Infinity)]
        return known.filter((one) => one > value).length + (known.filter((one) => one === value).length + 1) / 2
      }
      const sum = both.map(([one, other]) => rank(distances, one) + rank(wordings, other))
      const wanted = [...sum.keys()].sort((a, b) => sum[a]! - sum[b]! || a - b)
      expect(readingOrder(distances, wordings)).toEqual(wanted)
    }),
  )
})
