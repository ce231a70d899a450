import { describe, expect, test } from 'vitest'
import { itemOrder, shuffled, williams } from './order.ts'

const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12]
const tally = (keys: string[]) => [...Map.groupBy(keys, (key) => key).values()].map((same) => same.length)

describe('a Williams design', () => {
  test.each(sizes)('for %i treatments has each of them once in every sequence', (n) => {
    for (const row of williams(n)) expect(row.toSorted((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i))
  })

  test.each(sizes)('for %i treatments puts each equally often in each position', (n) => {
    const counts = tally(williams(n).flatMap((row) => row.map((treatment, position) => `${treatment}@${position}`)))
    expect(counts).toEqual(Array(n * n).fill(n % 2 === 0 || n === 1 ? 1 : 2))
  })

  test.each(sizes.filter((n) => n > 1))('for %i treatments lets each follow each other equally often', (n) => {
    const pairs = tally(williams(n).flatMap((row) => row.slice(1).map((treatment, i) => `${row[i]}>${treatment}`)))
    expect(pairs).toEqual(Array(n * (n - 1)).fill(n % 2 === 0 ? 1 : 2))
  })

  test('for four treatments is the one of the reference values, up to the numbers of its rows', () => {
    expect(williams(4)).toEqual([
      [0, 1, 3, 2],
      [1, 2, 0, 3],
      [2, 3, 1, 0],
      [3, 0, 2, 1],
    ])
  })

  test.each([0, -1, 1.5, NaN])('refuses %d treatments', (n) => {
    expect(() => williams(n)).toThrow(RangeError)
  })
})

test('shuffling keeps every thing and changes no argument', () => {
  const things = [1, 2, 3, 4, 5]
  expect(shuffled(things, () => 0).toSorted()).toEqual(things)
  expect(things).toEqual([1, 2, 3, 4, 5])
})

test('only neighbours marked for shuffling change places', () => {
  const items = [{ code: 'a' }, { code: 'b', shuffle: true }, { code: 'c', shuffle: true }, { code: 'd' }]
  expect(itemOrder(items, () => 0).map((item) => item.code)).toEqual(['a', 'c', 'b', 'd'])
  expect(itemOrder(items, (n) => n - 1).map((item) => item.code)).toEqual(['a', 'b', 'c', 'd'])
})
