import { expect, test } from 'vitest'
import { attacked } from '../attack-spanning.ts'

test('nobody tells from figures over storyboards and questions what fewer than five people said', async () => {
  const { few, shrunk, hard } = await attacked(60, 1, 10)
  expect(few).toBeGreaterThan(500)
  expect(shrunk).toBeGreaterThan(10)
  expect(hard).toBeGreaterThan(0)
})
