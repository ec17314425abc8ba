import { expect, it } from 'vitest'
import type { ModelExport } from '../../shared/model-exports.ts'
import { newRun } from '../test/new-run.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { openStore } from './index.ts'

function exported(id: string, createdAt: number): ModelExport {
  return {
    id,
    runId: 'a',
    format: 'onnx',
    at: 'best',
    step: 40,
    directory: `/exports/${id}`,
    files: [{ name: 'model.onnx', bytes: 7 }],
    verification: { reader: 'onnxruntime', examples: 256, largestDifference: 2e-7 },
    createdAt,
  }
}

it('keeps exports as they were made, newest first, and forgets them with their run', () => {
  const store = openStore(temporaryFolder())
  store.runs.insert(newRun('a'))
  store.exports.insert(exported('first', 1))
  store.exports.insert(exported('second', 2))
  expect(store.exports.list('a')).toEqual([exported('second', 2), exported('first', 1)])
  store.runs.remove(['a'])
  expect(() => store.exports.list('a')).toThrow('There is no run "a"')
  store.runs.insert(newRun('a'))
  expect(store.exports.list('a')).toEqual([])
  store.close()
})
