import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paretoFront } from './pareto-front.ts'

test('more useful and less intrusive beats', () => {
  const [a, b, c] = [
    { utility: 5, intrusiveness: 3 },
    { utility: 4, intrusiveness: 4 },
    { utility: 6, intrusiveness: 5 },
  ]
  expect(paretoFront([a!, b!])).toEqual([true, false])
  expect(paretoFront([a!, b!, c!])).toEqual([true, false, true])
})

test('better in one and equal in the other beats, either way round', () => {
  expect(
    paretoFront([
      { utility: 5, intrusiveness: 3 },
      { utility: 4, intrusiveness: 3 },
      { utility: 5, intrusiveness: 4 },
    ]),
  ).toEqual([true, false, false])
})

test('equals stand on the front together, and one without a mean stands nowhere', () => {
  const same = { utility: 5, intrusiveness: 3 }
  expect(paretoFront([same, same, { utility: null, intrusiveness: 1 }])).toEqual([true, true, null])
  expect(paretoFront([])).toEqual([])
})

test('somebody is always on the front, and who is not is beaten by one who is', () => {
  const placed = fc.record({ utility: fc.nat(6), intrusiveness: fc.nat(6) })
  fc.assert(
    fc.property(fc.array(placed, { minLength: 1, maxLength: 9 }), (all) => {
      const front = paretoFront(all)
      const best = all.filter((_, i) => front[i])
      expect(best.length).toBeGreaterThan(0)
      all.forEach((one, i) => {
        const beaten = best.some((other) => paretoFront([one, other])[0] === false)
        expect(front[i]).toBe(!beaten)
      })
    }),
  )
})
