import { Linter } from 'eslint'
import { join } from 'node:path'
import typescript from 'typescript-eslint'
import { expect, test } from 'vitest'
import { importBoundaries } from './import-boundaries.ts'

const root = join(import.meta.dirname, '../..')

/** The rule's messages for one source text, as if it lay at `path`. */
function problems(path: string, code: string): string[] {
  const linter = new Linter({ cwd: root })
  const messages = linter.verify(
    code,
    [
      {
        files: ['**/*.ts'],
        languageOptions: { parser: typescript.parser },
        plugins: { penumbra: { rules: { 'import-boundaries': importBoundaries } } },
        rules: { 'penumbra/import-boundaries': 'error' },
      },
    ],
    join(root, path),
  )
  return messages.map(({ message }) => message)
}

test.each([
  ['src/renderer/app.ts', `import { store } from '../workbench/store/store.ts'`, 'src/workbench'],
  ['src/workbench/queue.ts', `const methods = await import('../ml/methods/index.ts')`, 'src/ml'],
  ['src/shared/api.ts', `import type { Queue } from '../workbench/queue.ts'`, 'src/workbench'],
  ['src/ml/losses/lds.ts', `export * from '../../trainer/backend.ts'`, 'src/trainer'],
  ['src/cli/start.ts', `import { app } from 'electron'`, 'electron'],
  ['src/ml/random.ts', `import * as tf from '@tensorflow/tfjs-node-gpu'`, '@tensorflow/tfjs-node-gpu'],
  ['src/renderer/app.ts', `import { readFile } from 'node:fs/promises'`, 'node:fs/promises'],
])('%s refuses %s', (path, code, named) => {
  expect(problems(path, code)).toEqual([expect.stringContaining(`must not import ${named}`)])
})

test.each([
  ['src/renderer/app.ts', `import type { RunRow } from '../shared/runs.ts'`],
  ['src/trainer/backend.ts', `import * as tf from '@tensorflow/tfjs-node-gpu'`],
  ['src/main/index.ts', `import { app } from 'electron'`],
  ['src/ml/methods/vat.ts', `import * as tf from '@tensorflow/tfjs-core'; export const vat = tf`],
])('%s may %s', (path, code) => {
  expect(problems(path, code)).toEqual([])
})

test('a folder that is not declared is named', () => {
  expect(problems('src/novel/thing.ts', `import '../shared/runs.ts'`)).toEqual([
    expect.stringContaining('src/novel is not a known folder'),
  ])
})
