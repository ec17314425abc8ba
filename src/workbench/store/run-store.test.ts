import { describe, expect, it } from 'vitest'
import { newRun } from '../test/new-run.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { openReadOnlyStore, openStore } from './index.ts'

describe('runs', () => {
  it('are listed newest first, apart from the trash, also by a reader while a workbench holds the folder', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    store.runs.insert(newRun('old', 1))
    store.runs.insert(newRun('new', 2))
    store.runs.insert(newRun('trashed', 3))
    store.runs.setTrashed(['trashed'], 99)
    const reader = openReadOnlyStore(folder)
    expect(reader.runs.list(false).map(({ id }) => id)).toEqual(['new', 'old'])
    expect(reader.runs.list(true)).toMatchObject([{ id: 'trashed', trashedAt: 99, status: 'queued', resumable: false }])
    expect(() => reader.runs.rename('old', 'x')).toThrow('cannot be written')
    reader.close()
    store.close()
  })

  it('take their points with them when removed', () => {
    const store = openStore(temporaryFolder())
    store.runs.insert(newRun('a'))
    store.queue.append('a')
    const stamp = { runId: 'a', seq: 1, time: 0, step: 0 }
    store.events.apply('a', [{ ...stamp, type: 'scalars', epoch: 0, activeSeconds: 0, values: { loss: 1 } }])
    store.runs.remove(['a'])
    expect(store.queue.list()).toEqual([])
    store.runs.insert(newRun('a'))
    expect(store.scalars.names('a')).toEqual([])
  })

  it('keep the number of their recipe when those before them are deleted', () => {
    const store = openStore(temporaryFolder())
    const recipes = [10, 10, 20, 30].map((steps, index) => ({ ...newRun(`run-${index}`), params: { steps } }))
    recipes.forEach((run) => store.runs.insert(run))
    const numbers = () => recipes.map(({ id }) => store.runs.find(id)?.groupNumber)
    expect(numbers()).toEqual([1, 1, 2, 3])
    store.runs.remove(['run-0', 'run-1', 'run-2'])
    store.runs.insert({ ...newRun('run-2'), params: { steps: 20 } })
    expect(numbers()).toEqual([undefined, undefined, 2, 3])
    store.close()
  })
})

describe('the queue', () => {
  it('keeps its order across openings and moves a run', () => {
    const folder = temporaryFolder()
    const store = openStore(folder)
    for (const id of ['a', 'b', 'c']) {
      store.runs.insert(newRun(id))
      store.queue.append(id)
    }
    store.queue.move('c', 0)
    store.settings.set('queueConcurrency', 3)
    store.close()
    const reopened = openStore(folder)
    expect(reopened.queue.list()).toEqual(['c', 'a', 'b'])
    expect(reopened.queue.remove('a')).toBe(true)
    expect(reopened.queue.remove('a')).toBe(false)
    expect(reopened.settings.get('queueConcurrency')).toBe(3)
    expect(reopened.settings.get('queuePaused')).toBe(false)
    reopened.close()
  })
})
