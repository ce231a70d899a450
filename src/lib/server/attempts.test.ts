import { expect, test } from 'vitest'
import { Attempts } from './attempts.ts'

const minutes = (n: number) => n * 60_000

test('ten tries within ten minutes are allowed, the eleventh has to wait, and other names have not', () => {
  const attempts = new Attempts()
  for (let i = 0; i < 10; i++) expect(attempts.begin('ada@example.org', i)).toBe(true)
  expect(attempts.begin('ada@example.org', 10)).toBe(false)
  expect(attempts.begin('grace@example.org', 10)).toBe(true)
})

test('a try counts for ten minutes', () => {
  const attempts = new Attempts()
  for (let i = 0; i < 10; i++) attempts.begin('ada@example.org', 0)
  expect(attempts.begin('ada@example.org', minutes(10) - 1)).toBe(false)
  expect(attempts.begin('ada@example.org', minutes(10))).toBe(true)
})

test('a success wipes the slate', () => {
  const attempts = new Attempts()
  for (let i = 0; i < 10; i++) attempts.begin('ada@example.org', 0)
  attempts.succeeded('ada@example.org')
  expect(attempts.begin('ada@example.org', 1)).toBe(true)
})

test('whoever has to wait is told how long, and has to wait no longer than that', () => {
  const attempts = new Attempts({ most: 2, span: minutes(1) })
  attempts.begin('token', 0)
  attempts.begin('token', 10_000)
  expect(attempts.wait('token', 10_000)).toBe(50)
  expect(attempts.begin('token', 59_999)).toBe(false)
  expect(attempts.wait('token', 60_000)).toBe(0)
  expect(attempts.begin('token', 60_000)).toBe(true)
})
