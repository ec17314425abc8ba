import vue from '@vitejs/plugin-vue'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { UserConfig } from 'vite'
import { listBundledPackages } from '../../scripts/build/list-bundled-packages.ts'

// electron-vite bundles this file into its own configuration and keeps `import.meta.url` right, not `import.meta.dirname`.
const rendererDirectory = fileURLToPath(new URL('.', import.meta.url))

/** Builds the interface alone, for the browser host; the Electron build reuses it. */
export default {
  root: rendererDirectory,
  // Relative addresses work on the loopback server and on Electron's own protocol alike.
  base: './',
  publicDir: resolve(rendererDirectory, '../../resources/public'),
  plugins: [vue(), listBundledPackages(resolve(rendererDirectory, '../../out/bundled-packages.json'))],
  build: {
    outDir: resolve(rendererDirectory, '../../out/renderer'),
    emptyOutDir: true,
    // Said here because the Electron build would leave it out.
    minify: 'oxc',
    // An inlined font or picture would be a data: address, which the content policy refuses.
    assetsInlineLimit: 0,
    // Electron 45 and the Chromium of the same major version: nothing older opens it.
    target: 'chrome140',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { input: resolve(rendererDirectory, 'index.html') },
  },
} satisfies UserConfig
