import { expect, test } from 'vitest'
import { assignments, eachTable, tableDraws, tablesOfTwo } from './tables.ts'
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

test('there are no more tables of two groups than said', () => {
  let tables = 0
  eachTable([3, 5], [2, 2, 4], () => (tables += 1))
  expect(tables).toBeLessThanOrEqual(tablesOfTwo(3, [2, 2, 4]))
})

test('tables are drawn as often as assignments lead to them', () => {
  const [sizes, columns] = [
    [3, 2, 4],
    [4, 3, 2],
  ]
  const expected = new Map<string, number>()
  eachTable(sizes!, columns!, (table, ways) => expected.set(table.join(), ways / assignments(sizes!)))
  const draw = tableDraws(uniform(5), sizes!, columns!)
  const draws = 60_000
  const seen = new Map<string, number>()
  for (let i = 0; i < draws; i++) {
    const key = draw().join()
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  expect([...seen.keys()].filter((key) => !expected.has(key))).toEqual([])
  let chiSquare = 0
  for (const [key, share] of expected) chiSquare += ((seen.get(key) ?? 0) - share * draws) ** 2 / (share * draws)
  expect(chiSquare).toBeLessThan(expected.size + 4 * Math.sqrt(2 * expected.size))
})
