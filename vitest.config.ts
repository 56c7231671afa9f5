import { defineConfig } from 'vitest/config'

/** Unit, contract and migration tests share one project; the end-to-end tests need a build and a browser and stand apart. */
export default defineConfig({
  test: {
    globalSetup: ['tests/helpers/require-node-api.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,contract,migrations,walls}/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
