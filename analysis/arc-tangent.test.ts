import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arcTangent } from './arc-tangent.ts'

test('an eighth of a turn, a quarter, a half, and none', () => {
  expect(arcTangent(1, 1)).toBeCloseTo(Math.PI / 4, 15)
  expect([arcTangent(2, 0), arcTangent(-2, 0)]).toEqual([Math.PI / 2, -Math.PI / 2])
  expect([arcTangent(0, -3), arcTangent(0, 3), arcTangent(0, 0)]).toEqual([Math.PI, 0, 0])
})

test('is what the engine says, but for its last digits', () => {
  const number = fc.double({ min: -100, max: 100, noNaN: true })
  fc.assert(
    fc.property(number, number, (y, x) => {
      expect(Math.abs(arcTangent(y, x) - Math.atan2(y + 0, x + 0))).toBeLessThan(1e-15 * 4)
    }),
    { numRuns: 2000 },
  )
})
