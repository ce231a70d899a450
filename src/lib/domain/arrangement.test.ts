import { describe, expect, test } from 'vitest'
import { arrangement, keepsApart, lengthOf } from './arrangement.ts'
import { williams } from './order.ts'

const pairs = (storyboards: number) => Array.from({ length: storyboards }, (_, i) => `c${Math.floor(i / 2)}`)

describe('a study has a Williams design', () => {
  test.each([2, 3, 4, 5, 8, 11, 12])('of %i storyboards when it says nothing', (n) => {
    expect(arrangement({ concepts: pairs(n) })).toEqual(williams(n))
  })

  test('when each person sees as many storyboards as there are, or more', () => {
    expect(arrangement({ concepts: pairs(4), showPerPerson: 9 })).toEqual(williams(4))
  })

  test.each(['aaab', 'aaabb', 'aab', 'ab'])('when no order of %s keeps drawings of a concept apart evenly', (codes) => {
    if (codes !== 'ab') expect(keepsApart({ concepts: [...codes], tilts: 'within' })).toBe(false)
    expect(arrangement({ concepts: [...codes], tilts: 'between' }).length > 0).toBe(codes === 'ab')
  })
})

describe('orders are made', () => {
  test.each([
    ['who sees only some', { concepts: pairs(6), showPerPerson: 5 }],
    ['who sees both tilts apart', { concepts: pairs(4), tilts: 'within' as const }],
    ['who sees one drawing of each concept', { concepts: pairs(6), tilts: 'between' as const }],
  ])('for %s', (_, spread) => {
    expect(arrangement(spread)).toEqual([])
  })
})

test('drawings of a concept are kept apart where it fills half of an order or less', () => {
  expect(keepsApart({ concepts: pairs(4), tilts: 'within' })).toBe(true)
  expect(keepsApart({ concepts: pairs(3), tilts: 'within' })).toBe(false)
  expect(keepsApart({ concepts: pairs(6), tilts: 'within', showPerPerson: 3 })).toBe(false)
  expect(keepsApart({ concepts: pairs(6) })).toBe(false)
})

test('an order is as long as the study says, and no longer than there are storyboards or concepts', () => {
  expect(lengthOf({ concepts: pairs(7) })).toBe(7)
  expect(lengthOf({ concepts: pairs(7), showPerPerson: 3 })).toBe(3)
  expect(lengthOf({ concepts: pairs(7), tilts: 'between' })).toBe(4)
  expect(lengthOf({ concepts: pairs(7), tilts: 'between', showPerPerson: 6 })).toBe(4)
})
