import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Named, type NamePlace, namePlaces } from './name-places.ts'

const room = { left: 0, top: 0, right: 400, bottom: 200 }
const tall = 16

/** The box that a name covers. */
function boxOf({ x, y, anchor }: NamePlace, { wide }: Named) {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2
  return { left, right: left + wide, top: y - tall / 2, bottom: y + tall / 2 }
}

test('a name stands to the right of its point, at the same height', () => {
  expect(namePlaces([{ x: 100, y: 50, wide: 80, tall }], room, 10)).toEqual([{ x: 110, y: 50, anchor: 'start' }])
})

test('where the room ends to the right it stands to the left', () => {
  expect(namePlaces([{ x: 390, y: 50, wide: 80, tall }], room, 10)).toEqual([{ x: 380, y: 50, anchor: 'end' }])
})

test('a name gives way to another point', () => {
  const places = namePlaces(
    [
      { x: 100, y: 50, wide: 80, tall },
      { x: 130, y: 50, wide: 80, tall },
    ],
    room,
    10,
  )
  expect(places.map(({ x, anchor }) => ({ x, anchor }))).toEqual([
    { x: 90, anchor: 'end' },
    { x: 140, anchor: 'start' },
  ])
})

test('a name gives way to a line that passes through its point', () => {
  const line = { left: 100, right: 400, top: 49, bottom: 51 }
  const [place] = namePlaces([{ x: 100, y: 50, wide: 80, tall }], room, 10, [line])
  expect(place).toEqual({ x: 90, y: 50, anchor: 'end' })
})

test('wherever three points stand, no name leaves the room or lies on another', () => {
  const point = fc.record({
    x: fc.integer({ min: 10, max: 390 }),
    y: fc.integer({ min: 10, max: 190 }),
    wide: fc.integer({ min: 20, max: 120 }),
    tall: fc.constant(tall),
  })
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 3 }), (points) => {
      const boxes = namePlaces(points, room, 10).map((place, index) => boxOf(place, points[index]!))
      for (const [index, one] of boxes.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0)
        expect(one.right).toBeLessThanOrEqual(400)
        expect(one.top).toBeGreaterThanOrEqual(0)
        expect(one.bottom).toBeLessThanOrEqual(200)
        for (const other of boxes.slice(index + 1)) {
          const apart = one.right <= other.left || other.right <= one.left
          expect(apart || one.bottom <= other.top || other.bottom <= one.top).toBe(true)
        }
      }
    }),
    { seed: 7, numRuns: 300 },
  )
})
