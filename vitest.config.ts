import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/build.ts'],
    reporters: ['default', './tests/support/count-reporter.ts'],
    testTimeout: 30_000,
  },
})

export default config
