import { expect, test } from 'vitest'
import { killed, told } from '../soak/kills.ts'

test('ten kills under load lose no acknowledged answer and double none', async () => {
  const outcome = await killed(10)
  console.log(told(outcome))
  expect(outcome).toMatchObject({ lost: 0, doubled: 0 })
  expect(outcome.acknowledged).toBeGreaterThan(20)
  expect(outcome.again).toBeGreaterThan(0)
})

test('a server that acknowledges before it has committed is found out', async () => {
  const plant = new URL('../soak/early-acknowledgement.mjs', import.meta.url).href
  const outcome = await killed(3, { NODE_OPTIONS: `--import=${plant}` })
  console.log(told(outcome))
  expect(outcome.lost).toBeGreaterThan(0)
})

test('a server that does not know a key again is found out', async () => {
  const plant = new URL('../soak/forgotten-keys.mjs', import.meta.url).href
  const outcome = await killed(3, { NODE_OPTIONS: `--import=${plant}` })
  console.log(told(outcome))
  expect(outcome.lost).toBe(0)
  expect(outcome.doubled).toBeGreaterThan(0)
})
