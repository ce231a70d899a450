import { expect, test } from 'vitest'
import { uniform } from './uniform.ts'
import { wholePeople } from './whole-people.ts'

const mean = ([n, sum]: Float64Array) => (n! > 0 ? sum! / n! : null)
const people = (count: number) => Array.from({ length: count }, (_, i) => [1, i % 5])

test('more people narrow the interval', () => {
  const width = (count: number) => {
    const [lo, hi] = wholePeople(people(count), { mean }, 999, uniform(1)).mean.value!
    return hi - lo
  }
  expect(width(100)).toBeLessThan(0.6 * width(20))
  expect(width(20)).toBeGreaterThan(0.8)
})

test('a person who answers often weighs as one person', () => {
  // One of ten gave all the high answers, a hundred of them: whether they are drawn decides the mean.
  const heavy = [...Array.from({ length: 9 }, () => [1, 1]), [100, 700]]
  const [lo, hi] = wholePeople(heavy, { mean }, 999, uniform(1)).mean.value!
  expect(lo).toBeLessThan(2)
  expect(hi).toBeGreaterThan(6)
})

test('a few people, no people and no draws have no interval', () => {
  const of = (count: number, draws: number) => wholePeople(people(count), { mean }, draws, uniform(1)).mean
  expect(of(7, 99)).toEqual({ value: null, reason: 'n<8' })
  expect(of(0, 99)).toEqual({ value: null, reason: 'empty' })
  expect(of(20, 0)).toEqual({ value: null, reason: 'too-few-draws' })
})
