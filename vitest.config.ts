import { defineConfig } from 'vitest/config'

/**
 * Five projects, from the fastest to the slowest. `unit` knows nothing of Svelte, so that `analysis`, `domain` and
 * `sketch` are shown to run without it.
 */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['analysis/**/*.test.ts', 'src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      { test: { name: 'house', include: ['tests/house/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'storage',
          include: ['tests/storage/**/*.test.ts'],
          globalSetup: 'tests/databases.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'scenarios',
          include: ['tests/scenarios/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
