import { expect, test } from 'vitest'
import { foundReasons, marked, termsOf } from './reason-search.ts'
import type { StoryboardWords } from './results.ts'

const told: StoryboardWords[] = [
  {
    storyboard: 'coach',
    people: [
      {
        group: 'staff',
        values: { utility: 2 },
        texts: [
          { item: 'why', text: 'Nobody asked Zoë first.' },
          { item: 'instead', text: 'A talk.' },
        ],
      },
      { group: 'managers', values: {}, texts: [{ item: 'why', text: 'It saves time, and ASKED for little.' }] },
    ],
    unnamed: [{ item: 'why', text: 'We were not asked.' }],
  },
  { storyboard: 'today', people: [], unnamed: null },
]
const groups = (words: string) => foundReasons(told, { words }).map(({ group }) => group)

test('all words must be there, in upper or lower case and without their accents', () => {
  expect(groups('asked')).toEqual(['staff', 'managers', null])
  expect(groups('ZOE asked')).toEqual(['staff'])
  expect(groups('time talk')).toEqual([])
  expect(groups('')).toHaveLength(3)
})

test('one group shows its own words alone, and one question those under it', () => {
  expect(foundReasons(told, { words: 'asked', group: 'staff' })).toHaveLength(1)
  expect(foundReasons(told, { item: 'instead' })).toEqual([
    { storyboard: 'coach', group: 'staff', values: { utility: 2 }, texts: [{ item: 'instead', text: 'A talk.' }] },
  ])
  expect(foundReasons(told, { storyboard: 'today' })).toEqual([])
})

test('words without a group carry no answer', () => {
  expect(foundReasons(told, { words: 'not' })).toEqual([
    { storyboard: 'coach', group: null, values: {}, texts: [{ item: 'why', text: 'We were not asked.' }] },
  ])
})

test('what was found is marked where it stands, whatever its letters became', () => {
  expect(marked('Nobody asked Zoë first.', termsOf('zoe'))).toEqual([
    { text: 'Nobody asked ', hit: false },
    { text: 'Zoë', hit: true },
    { text: ' first.', hit: false },
  ])
  expect(marked('eﬃcient', termsOf('fi'))).toEqual([
    { text: 'e', hit: false },
    { text: 'ﬃ', hit: true },
    { text: 'cient', hit: false },
  ])
  expect(marked('as typed', [])).toEqual([{ text: 'as typed', hit: false }])
})

test('five hundred reasons in each of 35 cells are searched at once', () => {
  const many = Array.from({ length: 7 }, (_, board) => ({
    storyboard: `b${board}`,
    people: Array.from({ length: 2500 }, (_, person) => ({
      group: `g${person % 5}`,
      values: {},
      texts: [{ item: 'why', text: `Because of reason ${person}, which is about as long as people write on a phone.` }],
    })),
    unnamed: null,
  }))
  const before = performance.now()
  expect(foundReasons(many, { words: 'REASON 2499,' })).toHaveLength(7)
  expect(performance.now() - before).toBeLessThan(2000)
})
