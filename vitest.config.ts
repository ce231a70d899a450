import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 120_000, hookTimeout: 120_000 }
const endless = { testTimeout: 3_600_000, hookTimeout: 120_000, fileParallelism: false }

/**
 * Five projects for `npm test`, from the fastest to the slowest, and the one that is too long for it. `unit` knows
 * nothing of Svelte, so that `analysis`, `domain` and `sketch` are shown to run without it.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['analysis/**/*.test.ts', 'src/**/*.test.ts', 'scripts/**/*.test.ts'],
          testTimeout: 30_000,
          // Nothing here changes what another file sees, and loading everything anew for each takes longer than the tests.
          isolate: false,
        },
      },
      {
        test: { name: 'house', include: ['tests/house/**/*.test.ts'], ...slow },
      },
      {
        test: { name: 'storage', include: ['tests/storage/**/*.test.ts'], globalSetup: 'tests/postgres.ts', ...slow },
      },
      {
        test: { name: 'scenarios', include: ['tests/scenarios/**/*.test.ts'], ...slow },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          globalSetup: 'tests/browser.ts',
          // Each file has a server and a browser of its own, and a page mostly waits: three files at once fill two cores.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 30_000 } },
          ...slow,
        },
      },
      {
        test: { name: 'soak', include: ['tests/soak/**/*.test.ts'], ...endless },
      },
    ],
  },
})
