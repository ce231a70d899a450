import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import type { Given } from './disclosure.ts'
import { entering, enteringWords, partsOf, together } from './entering.ts'

const study = sampleStudy()
const storyboard = 'today'

/** So many people of a group, each with one rating of what `value` says. */
const party = (group: string, size: number, value = (n: number) => 1 + (n % 7), from = 0): Given[] =>
  Array.from({ length: size }, (_, n) => {
    return { participant: `${group}-${from + n}`, group, storyboard, item: 'utility', value: value(n) }
  })

const due = (entered: Given[], waiting: Given[], closed = false) =>
  entering(study, { entered, outside: waiting, waiting }, closed).length

test('five people of a group enter at first, and four wait', () => {
  expect([due([], party('staff', 4)), due([], party('staff', 5))]).toEqual([0, 5])
})

test('ten enter later, or five where nobody can come any more', () => {
  const entered = party('staff', 5)
  const more = (size: number) => party('staff', size, undefined, 5)
  expect([due(entered, more(9)), due(entered, more(10))]).toEqual([0, 10])
  expect([due(entered, more(4), true), due(entered, more(5), true)]).toEqual([0, 5])
})

test('what people said decides nothing, as it would be told by when they enter', () => {
  for (const size of [4, 5, 6])
    expect(
      due(
        [],
        party('staff', size, () => 3),
      ),
    ).toBe(due([], party('staff', size)))
})

test('a question that too few of them answered keeps the others waiting', () => {
  const one = { participant: 'staff-0', group: 'staff', storyboard, item: 'intrusiveness', value: 4 }
  expect(due([], [...party('staff', 6), one])).toBe(0)
})

test('a group that would be kept back beside a small one waits, and its words with it', () => {
  const waiting = [...party('staff', 12), ...party('managers', 6), ...party('others', 2)]
  const entered = entering(study, { entered: [], outside: waiting, waiting }, false)
  expect(new Set(entered.map(({ group }) => group))).toEqual(new Set(['staff']))
})

test('a group waits for others who are under way as well', () => {
  const waiting = [...party('staff', 12), ...party('managers', 6)]
  const outside = [...waiting, ...party('others', 1)]
  const entered = entering(study, { entered: [], outside, waiting }, false)
  expect(new Set(entered.map(({ group }) => group))).toEqual(new Set(['staff']))
})

test('words without a group need five authors, whatever the groups are', () => {
  const worded = (size: number) => party('staff', size).map((one) => ({ ...one, value: null, reason: 'because' }))
  const others = party('others', 2).map((one) => ({ ...one, value: null, reason: 'so' }))
  expect([enteringWords(worded(4)).length, enteringWords([...worded(3), ...others]).length]).toEqual([0, 5])
})

test('a figure over several storyboards takes what entered first of each person, of five people at least', () => {
  const first = party('staff', 6).map((one) => ({ ...one, step: 1 }))
  const late = first.slice(0, 2).map((one) => ({ ...one, storyboard: 'coach_a', step: 2, late: true }))
  const few = party('staff', 3, undefined, 6).map((one) => ({ ...one, step: 2 }))
  expect(together([...first, ...late, ...few])).toEqual(first)
  expect(together(party('staff', 2))).toHaveLength(2)
})

test('a large group enters in parts by chance, each of ten people or more who answered all that any of them answered', () => {
  const sizes = (due: Given[]) => {
    const parts = [...partsOf(study, due, (n) => n - 1).values()]
    return Object.values(Object.groupBy(parts, (part) => part)).map((some) => some?.length)
  }
  expect(sizes(party('staff', 19))).toEqual([19])
  expect(sizes(party('staff', 34))).toEqual([12, 11, 11])
  const second = party('staff', 21).map((one) => ({ ...one, item: 'intrusiveness' }))
  expect(sizes([...party('staff', 34), ...second])).toEqual([17, 17])
})
