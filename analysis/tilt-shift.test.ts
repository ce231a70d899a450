import { expect, test } from 'vitest'
import type { Rating } from './rating.ts'
import { tiltShift } from './tilt-shift.ts'
import { uniform } from './uniform.ts'

const tilts = { performanceFirst: 'fast', privacyFirst: 'quiet' }
const rating = (participant: string, storyboard: string, item: string, value: number | null): Rating => ({
  participant,
  group: 'g',
  storyboard,
  item,
  value,
})
/** Twelve people who find the fast one more useful by 1 to 3, and as intrusive. */
const twelve = Array.from({ length: 12 }, (_, i) => [
  rating(`p${i}`, 'fast', 'utility', 4 + (i % 3)),
  rating(`p${i}`, 'quiet', 'utility', 3),
  rating(`p${i}`, 'fast', 'intrusiveness', 5),
  rating(`p${i}`, 'quiet', 'intrusiveness', 5),
]).flat()

test('the shift is the mean difference of the same people', () => {
  const { utility, intrusiveness, acceptability } = tiltShift(twelve, tilts, 999, uniform(1))
  expect(utility).toMatchObject({ n: 12, shift: { value: 2 }, higher: 12, lower: 0 })
  const [lo, hi] = utility.interval.value!
  expect([lo > 1 && lo < 2, hi > 2 && hi < 3]).toEqual([true, true])
  expect(intrusiveness).toMatchObject({ shift: { value: 0 }, interval: { value: [0, 0] } })
  expect(acceptability).toMatchObject({ n: 0, shift: { reason: 'empty' }, interval: { reason: 'empty' } })
})

test('who rated only one of the two counts on that side, and among nobody who rates one higher', () => {
  const more = [
    ...twelve,
    rating('one', 'fast', 'utility', 7),
    rating('another', 'fast', 'utility', 7),
    rating('another', 'quiet', 'utility', null),
    rating('other', 'elsewhere', 'utility', 1),
  ]
  const { utility } = tiltShift(more, tilts, 999, uniform(1))
  expect(utility).toMatchObject({ performanceFirst: 14, privacyFirst: 12, n: 12, higher: 12, lower: 0 })
  // Twelve at 5 on average and two at 7, less twelve at 3.
  expect(utility.shift.value).toBeCloseTo(74 / 14 - 3, 12)
})

test('two different halves of a group have a shift, and nobody who rated both', () => {
  const halves = twelve.map((one) =>
    one.storyboard === 'quiet' ? { ...one, participant: `${one.participant}'` } : one,
  )
  const { utility } = tiltShift(halves, tilts, 999, uniform(1))
  expect(utility).toMatchObject({ performanceFirst: 12, privacyFirst: 12, n: 0, shift: { value: 2 }, higher: 0 })
  expect(utility.interval.value).not.toBeNull()
})

test('the order of the ratings changes nothing, turning the tilts round changes the sign', () => {
  const { utility } = tiltShift(twelve, tilts, 999, uniform(1))
  expect(tiltShift(twelve.toReversed(), tilts, 999, uniform(1)).utility).toEqual(utility)
  const turned = tiltShift(twelve, { performanceFirst: 'quiet', privacyFirst: 'fast' }, 999, uniform(1)).utility
  expect(turned).toMatchObject({ shift: { value: -2 }, higher: 0, lower: 12 })
})

test('seven people have a shift and no interval', () => {
  const seven = twelve.filter(({ participant }) => Number(participant.slice(1)) < 7)
  expect(tiltShift(seven, tilts, 999, uniform(1)).utility.interval).toEqual({ value: null, reason: 'n<8' })
})
