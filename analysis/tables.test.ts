import { expect, test } from 'vitest'
import { assignments, eachTable, tableDraws } from './tables.ts'
import { uniform } from './uniform.ts'

test('the assignments behind all tables add up to all assignments', () => {
  let tables = 0
  let ways = 0
  eachTable([4, 3, 5], [2, 0, 6, 4], (_, behind) => {
    tables += 1
    ways += behind
  })
  expect(ways).toBe(assignments([4, 3, 5]))
  expect(ways).toBe(27_720)
  expect(tables).toBeLessThan(ways)
})

test('every table has the margins it was asked for', () => {
  eachTable([2, 3], [1, 2, 2], (table) => {
    expect([table[0]! + table[1]! + table[2]!, table[3]! + table[4]! + table[5]!]).toEqual([2, 3])
    expect([0, 1, 2].map((k) => table[k]! + table[k + 3]!)).toEqual([1, 2, 2])
  })
})

test('tables are drawn as often as assignments lead to them, for two groups and for several', () => {
  for (const sizes of [
    [4, 5],
    [3, 2, 4],
  ])
    expect(surplus(sizes, [4, 3, 2], tableDraws(uniform(5), sizes, [4, 3, 2]))).toBeLessThan(4)
})

test('large tables are drawn count by count with the same means', () => {
  for (const people of [90, 900]) {
    const columns = [5, 3, 2].map((count) => (count * people) / 10)
    const sizes = [people / 3, people / 6, people / 2]
    const draw = tableDraws(uniform(6), sizes, columns)
    const sums = new Float64Array(9)
    for (let i = 0; i < 4000; i++) draw().forEach((count, at) => (sums[at]! += count / 4000))
    sums.forEach((mean, at) => {
      const wanted = (sizes[Math.floor(at / 3)]! * columns[at % 3]!) / people
      expect(Math.abs(mean - wanted)).toBeLessThan(0.02 * wanted)
    })
  }
})

/** By how many standard deviations the χ² of the tables drawn passes what is expected. */
function surplus(sizes: readonly number[], columns: readonly number[], draw: () => Int32Array): number {
  const expected = new Map<string, number>()
  eachTable(sizes, columns, (table, ways) => expected.set(table.join(), ways / assignments(sizes)))
  const draws = 60_000
  const seen = new Map<string, number>()
  for (let i = 0; i < draws; i++) {
    const key = draw().join()
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  expect([...seen.keys()].filter((key) => !expected.has(key))).toEqual([])
  let chiSquare = 0
  for (const [key, share] of expected) chiSquare += ((seen.get(key) ?? 0) - share * draws) ** 2 / (share * draws)
  return (chiSquare - expected.size) / Math.sqrt(2 * expected.size)
}
