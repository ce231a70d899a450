import { expect, test } from 'vitest'
import { killed, told } from './kills.ts'

test('a hundred kills under load lose no acknowledged answer and double none', async () => {
  const outcome = await killed(100)
  console.log(told(outcome))
  expect(outcome).toMatchObject({ lost: 0, doubled: 0 })
})
