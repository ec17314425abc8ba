import { defineConfig } from 'electron-vite'
import { resolve } from 'node:path'
import renderer from './src/renderer/vite.config.ts'

const root = import.meta.dirname

/** Builds the desktop app. The interface's part is the same as for the browser host. */
export default defineConfig({
  main: {
    build: {
      outDir: resolve(root, 'out/main'),
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          trainer: resolve(root, 'src/trainer/index.ts'),
          'probe-binding': resolve(root, 'src/runtime/probe-binding.ts'),
        },
        output: { entryFileNames: '[name].js', format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: resolve(root, 'out/preload'),
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        // A sandboxed preload script must be CommonJS.
        output: { entryFileNames: '[name].cjs', format: 'cjs' },
      },
    },
  },
  renderer,
})
