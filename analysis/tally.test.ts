import { expect, test } from 'vitest'
import { ratingsOf } from './oracle/inputs.ts'
import type { Rating } from './rating.ts'
import { tally, tallying } from './tally.ts'

const rating = (
  participant: string,
  group: string,
  storyboard: string,
  item: string,
  value: number | null,
): Rating => ({
  participant,
  group,
  storyboard,
  item,
  value,
})

test('the last answer to the same question counts, and the one replaced is reported', () => {
  const { input, items } = tally([rating('a', 'x', 's', 'utility', 2), rating('a', 'x', 's', 'utility', 5)], [1, 7])
  expect(input).toMatchObject({ participants: 1, ratings: 1, replaced: 1, missing: 0 })
  expect(items[0]!.storyboards[0]!.counts).toEqual([[0, 0, 0, 0, 1, 0, 0]])
})

test('a missing rating is counted and enters nothing', () => {
  const { input, items } = tally([rating('a', 'x', 's', 'utility', null), rating('b', 'x', 's', 'utility', 1)], [1, 3])
  expect(input).toMatchObject({ participants: 2, ratings: 1, missing: 1 })
  expect(items[0]!.raters).toEqual([1])
})

test('an item without a single value is left out, unless it is declared', () => {
  const texts = [rating('a', 'x', 's', 'why', null), rating('a', 'x', 's', 'utility', 1)]
  expect(tally(texts, [1, 3]).items.map(({ item }) => item)).toEqual(['utility'])
  expect(tally(texts, [1, 3]).input.missing).toBe(1)
  expect(tally(texts, [1, 3], { items: ['utility', 'why'] }).items.map(({ item }) => item)).toEqual(['utility', 'why'])
})

test('declared groups and storyboards stay, without a rating, in the order given', () => {
  const { groups, items, input } = tally([rating('a', 'x', 't', 'utility', 1)], [1, 3], {
    groups: ['z', 'x'],
    storyboards: ['s', 't'],
    noGroup: 4,
  })
  expect(groups).toEqual(['z', 'x'])
  expect(items[0]!.storyboards.map(({ storyboard, counts }) => [storyboard, counts])).toEqual([
    [
      's',
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    ],
    [
      't',
      [
        [0, 0, 0],
        [1, 0, 0],
      ],
    ],
  ])
  expect(input).toMatchObject({ groups: { z: 0, x: 1 }, noGroup: 4 })
})

test('groups that are not declared come in alphabetical order', () => {
  expect(tally([rating('a', 'y', 's', 'i', 1), rating('b', 'x', 's', 'i', 1)], [1, 3]).groups).toEqual(['x', 'y'])
})

test('utility and intrusiveness of the same person and storyboard are counted together', () => {
  const { tradeoff } = tally(
    [
      rating('a', 'x', 's', 'utility', 3),
      rating('a', 'x', 's', 'intrusiveness', 1),
      rating('b', 'x', 's', 'utility', 2),
    ],
    [1, 3],
  )
  expect(tradeoff).toEqual([
    {
      storyboard: 's',
      joint: [
        [
          [0, 0, 0],
          [0, 0, 0],
          [1, 0, 0],
        ],
      ],
    },
  ])
})

test('a value off the scale and a participant in two groups are refused with what is legal', () => {
  expect(() => tally([rating('a', 'x', 's', 'i', 8)], [1, 7])).toThrow('8 is not a whole number from 1 to 7')
  expect(() => tally([rating('a', 'x', 's', 'i', 1.5)], [1, 7])).toThrow(RangeError)
  expect(() => tally([rating('a', 'x', 's', 'i', 1), rating('a', 'y', 's', 'i', 1)], [1, 7])).toThrow(
    'two groups, x and y',
  )
})

test('ratings that come one by one count as a list of them does, at any time', () => {
  const counting = tallying([1, 7])
  expect(counting.tallies().input.participants).toBe(0)
  const ratings = ratingsOf('ds1_main')
  for (const one of ratings) counting.add(one)
  expect(counting.tallies()).toEqual(tally(ratings, [1, 7]))
})
