import { expect, it } from 'vitest'
import { summarizeEvaluations, type ScalarsEvent } from '../../shared/run-events.ts'
import { newRun } from '../test/new-run.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { openStore } from './index.ts'

it('the errors after many batches are those of all evaluations together', () => {
  const store = openStore(temporaryFolder())
  store.runs.insert(newRun('a'))
  const error = (step: number) => (step % 11 === 0 ? Number.NaN : 50 + 40 * Math.sin(step * step))
  const stamp = { type: 'scalars', runId: 'a', seq: 1, time: 0, epoch: 0, activeSeconds: 0 } as const
  const events = Array.from({ length: 100 }, (_, step): ScalarsEvent => {
    const validation = { 'error/validation': error(step + 7) }
    return { ...stamp, step, values: step % 3 === 0 ? validation : { ...validation, 'error/test': error(step) } }
  })
  for (const size of [1, 2, 30, 67]) store.events.apply('a', events.splice(0, size))
  // The test error of a step comes after its validation error was stored.
  store.events.apply('a', [{ ...stamp, step: 99, values: { 'error/test': 3 } }])

  const evaluations = store.events.evaluations('a')
  expect(evaluations).toHaveLength(100)
  expect(store.runs.get('a')).toMatchObject({ ...summarizeEvaluations(evaluations), testError: 3 })
  store.close()
})
