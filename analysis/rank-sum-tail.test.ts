import fc from 'fast-check'
import { expect, test } from 'vitest'
import { people, pooled } from './counts.ts'
import { midRanks } from './mid-ranks.ts'
import { rankSumTail } from './rank-sum-tail.ts'
import { eachTable } from './tables.ts'

test('ten against ten at two points lie so far apart in two of 184756 ways', () => {
  expect(rankSumTail([10, 10], 10, [10, 0])).toBeCloseTo(2 / 184_756, 16)
})

test('it counts what going through all tables counts', () => {
  const counts = fc.array(fc.nat(3), { minLength: 2, maxLength: 5 })
  const two = counts.chain((a) =>
    fc.tuple(fc.constant(a), fc.array(fc.nat(3), { minLength: a.length, maxLength: a.length })),
  )
  fc.assert(
    fc.property(two, ([a, b]) => {
      if (people(a) === 0 || people(b) === 0) return
      const columns = pooled([a, b], a.length)
      const scores = midRanks(columns).map((rank) => 2 * rank - people(columns) - 1)
      const far = (row: ArrayLike<number>) => Math.abs(scores.reduce((sum, score, k) => sum + score * row[k]!, 0))
      let [extreme, all] = [0, 0]
      eachTable([people(a), people(b)], columns, (table, ways) => {
        all += ways
        if (far(table) >= far(a)) extreme += ways
      })
      expect(rankSumTail(columns, people(a), a)).toBeCloseTo(extreme / all, 12)
    }),
  )
})

test('forty against forty on seven points are counted, four hundred are not', () => {
  const [a, b] = [
    [5, 6, 6, 6, 6, 6, 5],
    [3, 4, 6, 7, 6, 7, 7],
  ]
  const tail = rankSumTail(pooled([a!, b!], 7), 40, a!)!
  expect(tail).toBeGreaterThan(0.2)
  expect(tail).toBeLessThan(0.5)
  const ten = [a!, b!].map((row) => row.map((count) => count * 10))
  expect(rankSumTail(pooled(ten, 7), 400, ten[0]!)).toBeNull()
})
