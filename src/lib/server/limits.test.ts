import { expect, test } from 'vitest'
import { TooMany, count, guessing, limits } from './limits.ts'

const isRight = (outcome: boolean) => outcome
const guess = (right: boolean, ...who: string[]) => guessing(() => Promise.resolve(right), isRight, ...who)

test('a room of sixty behind one address begins, saves and mistypes without being turned away', async () => {
  for (let person = 0; person < 60; person++) {
    count('starts', 'study', '10.0.0.1')
    for (let answer = 0; answer < 60; answer++) count('saves', `token ${person}`)
    for (let mistake = 0; mistake < 4; mistake++) await guess(false, 'leave', 'study', '10.0.0.1')
  }
})

test('more than hands can do is turned away with the time to wait, and nobody else is', () => {
  for (let save = 0; save < limits.saves.most; save++) count('saves', 'a script')
  expect(() => count('saves', 'a script')).toThrow(TooMany)
  try {
    count('saves', 'a script')
  } catch (cause) {
    expect((cause as TooMany).seconds).toBeGreaterThan(590)
  }
  count('saves', 'somebody else')
})

test('wrong guesses use the limit up, and a right one gives it back', async () => {
  for (let wrong = 0; wrong < limits.guesses.most - 1; wrong++) await guess(false, 'study', 'one')
  await guess(true, 'study', 'one')
  for (let wrong = 0; wrong < limits.guesses.most; wrong++) await guess(false, 'study', 'one')
  await expect(guess(true, 'study', 'one')).rejects.toMatchObject({ status: 429 })
  await expect(guess(true, 'another study', 'one')).resolves.toBe(true)
})
