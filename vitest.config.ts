import { defineConfig } from 'vitest/config'

/** The unit project needs nothing but Node; the others need a build, and the end-to-end tests a browser. */
export default defineConfig({
  test: {
    globalSetup: ['tests/helpers/require-node-api.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,contract,migrations,walls}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'pack',
          include: ['tests/pack/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: { name: 'bench', include: ['tests/bench/**/*.bench.ts'], testTimeout: 600_000, fileParallelism: false },
      },
    ],
  },
})
