import { expect, test } from 'vitest'
import { chaos, told } from './chaos.ts'

test('five hundred people in the midst of kills, dead batteries and broken connections lose nothing', async () => {
  const outcome = await chaos({ programs: 500, visitors: 24, kills: 6, seconds: 250, seed: 4 })
  console.log(told(outcome))
  expect(outcome).toMatchObject({ lost: [], doubled: [], untrue: [] })
  expect(outcome.participations).toBeGreaterThanOrEqual(500)
  expect(outcome.visitors).toBeGreaterThanOrEqual(4)
  expect(outcome.seconds).toBeLessThan(300)
})
