import { expect, test } from 'vitest'
import { inReadingOrder, orderWords, reasonAlone } from './reading-order.ts'
import type { Reading, StoryboardWords, Told } from './results.ts'

const person = (group: string, text: string): Told => ({ group, values: {}, texts: [{ item: 'why', text }] })
const words: StoryboardWords = {
  storyboard: 'coach',
  people: [person('staff', 's0'), person('managers', 'm1'), person('staff', 's2'), person('staff', 's3')],
  unnamed: [],
}
const reading = (group: string, order: number[], typical: number | null, item = 'utility'): Reading => {
  return { storyboard: 'coach', item, group, order, typical }
}
const readings = [
  reading('staff', [3, 0, 2], 2),
  reading('managers', [1], null),
  reading('staff', [0, 2, 3], 3, 'priority'),
  { ...reading('staff', [0], 0), storyboard: 'today' },
]
const texts = (told: Told[]) => told.map((one) => one.texts[0]!.text).join(' ')

test('groups take turns, each with its most different first, or stand one after the other', () => {
  const asked = { item: 'utility', group: null }
  expect(texts(inReadingOrder(words, readings, { ...asked, way: 'different' }).told)).toBe('s3 m1 s0 s2')
  expect(texts(inReadingOrder(words, readings, { ...asked, way: 'group' }).told)).toBe('s3 s0 s2 m1')
})

test('one group has its own words and its most usual alone, another question another order', () => {
  const { told, typical } = inReadingOrder(words, readings, { item: 'priority', group: 'staff', way: 'different' })
  expect([texts(told), texts(typical)]).toEqual(['s0 s2 s3', 's3'])
})

test('a group that wrote nothing, or is kept back, has no words of others', () => {
  const none = inReadingOrder(words, readings, { item: 'utility', group: 'others', way: 'different' })
  expect(none).toEqual({ told: [], typical: [] })
})

test('without a question with a scale nobody is left out', () => {
  const { told } = inReadingOrder(words, [], { item: null, group: null, way: 'different' })
  expect(told).toHaveLength(4)
  expect(texts(inReadingOrder(words, [], { item: null, group: 'managers', way: 'group' }).told)).toBe('m1')
})

test('the contrast is one reason: what was written as why, or else first', () => {
  const first = { item: 'first_reaction', text: 'Oh.' }
  const why = { item: 'why', text: 'We were not asked.' }
  expect(reasonAlone({ group: 'staff', values: {}, texts: [first, why] }).texts).toEqual([why])
  expect(reasonAlone({ group: 'staff', values: { utility: 2 }, texts: [first] })).toEqual({
    group: 'staff',
    values: { utility: 2 },
    texts: [first],
  })
})

test('the sentence about the order begins with whose turn it is, and of one group with who is first', () => {
  expect(orderWords('group', '“Useful?”')).toMatch(/^Group after group, first whoever answered “Useful\?” far from/)
  expect(orderWords('different', 'it')).toMatch(/^Each group in turn, first whoever answered it/)
  expect(orderWords(null, 'it')).toMatch(/^First whoever answered it/)
})
