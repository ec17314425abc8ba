import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    // Native addons do not live in worker threads.
    pool: 'forks',
    // A second, as by default, is short on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'package', include: ['tests/package/**/*.test.ts'], hookTimeout: 300_000 },
      },
      ...(['stand-in', 'electron'] as const).map((runtime) => ({
        extends: true as const,
        test: {
          name: `desktop-${runtime}`,
          include: ['tests/electron/**/*.test.ts'],
          env: { PENUMBRA_DESKTOP_RUNTIME: runtime },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      })),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Each file opens a browser and trains: side by side they would starve each other.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
