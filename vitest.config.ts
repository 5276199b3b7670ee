import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** Visits are dates: what computes with them is tested on both sides of the date line. */
const config: ViteUserConfig = defineConfig({
  test: {
    reporters: ['default', './tests/support/count-reporter.ts'],
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'utc',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/support/build.ts'],
          env: { TZ: 'UTC' },
        },
      },
      {
        extends: true,
        test: {
          name: 'auckland',
          include: ['tests/{pipeline,record}/**/*.test.ts', 'tests/model/{date,time-zone}.test.ts'],
          env: { TZ: 'Pacific/Auckland' },
        },
      },
    ],
  },
})

export default config
