import { expect, test } from 'vitest'
import { attacked } from '../../../tests/attack-spanning.ts'

// Sixty studies more are in `npm run soak`.
test(
  'nobody tells from figures over storyboards and questions what fewer than five people said',
  { timeout: 300_000 },
  async () => {
    const { few, shrunk } = await attacked(10, 6, 1)
    expect(few).toBeGreaterThan(60)
    expect(shrunk).toBeGreaterThan(0)
  },
)
