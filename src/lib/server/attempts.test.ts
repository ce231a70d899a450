import { expect, test } from 'vitest'
import { Attempts } from './attempts.ts'

const minutes = (n: number) => n * 60_000

test('ten failures within ten minutes make a name wait, and only that name', () => {
  const attempts = new Attempts()
  for (let i = 0; i < 9; i++) attempts.failed('ada@example.org', i)
  expect(attempts.allows('ada@example.org', 9)).toBe(true)
  attempts.failed('ada@example.org', 9)
  expect(attempts.allows('ada@example.org', 10)).toBe(false)
  expect(attempts.allows('grace@example.org', 10)).toBe(true)
})

test('a failure counts for ten minutes', () => {
  const attempts = new Attempts()
  for (let i = 0; i < 10; i++) attempts.failed('ada@example.org', 0)
  expect(attempts.allows('ada@example.org', minutes(10) - 1)).toBe(false)
  expect(attempts.allows('ada@example.org', minutes(10))).toBe(true)
})

test('a success wipes the slate', () => {
  const attempts = new Attempts()
  for (let i = 0; i < 10; i++) attempts.failed('ada@example.org', 0)
  attempts.succeeded('ada@example.org')
  expect(attempts.allows('ada@example.org', 1)).toBe(true)
})
