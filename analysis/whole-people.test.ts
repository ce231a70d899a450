import { expect, test } from 'vitest'
import { meanInterval } from './mean-interval.ts'
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

test('of few people it is as wide as Student’s t, and not as narrow as their draws', () => {
  const ten = people(10)
  const [lo, hi] = wholePeople(ten, { mean }, 4999, uniform(1)).mean.value!
  const [low, high] = meanInterval([2, 2, 2, 2, 2], 0).value!
  expect(Math.abs((hi - lo) / (high - low) - 1)).toBeLessThan(0.05)
})

test('a figure that rests on fewer people than all is less sure, and on fewer than eight has no interval', () => {
  const [lo, hi] = wholePeople(people(40), { mean }, 999, uniform(1)).mean.value!
  const [low, high] = wholePeople(people(40), { mean }, 999, uniform(1), { mean: 8 }).mean.value!
  expect([low < lo, high > hi]).toEqual([true, true])
  expect(wholePeople(people(40), { mean }, 999, uniform(1), { mean: 7 }).mean).toMatchObject({ reason: 'n<8' })
})
