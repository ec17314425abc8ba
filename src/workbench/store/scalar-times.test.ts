import { expect, it } from 'vitest'
import { newRun } from '../test/new-run.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { openStore } from './index.ts'

it('tells when points were measured, to those who ask, and the newer time of a step measured again', () => {
  const store = openStore(temporaryFolder())
  store.runs.insert(newRun('a'))
  const event = (seq: number, step: number, time: number) =>
    ({ type: 'scalars', runId: 'a', seq, time, step, epoch: 0, activeSeconds: step, values: { loss: step } }) as const
  store.events.apply('a', [event(1, 0, 1000), event(2, 10, 2500), event(3, 10, 9000), event(4, 20, 9500)])
  expect(store.scalars.query('a', { times: true })[0]?.times).toEqual([1000, 9000, 9500])
  expect(store.scalars.query('a', { times: true, fromStep: 10, toStep: 10 })[0]?.times).toEqual([9000])
  expect(store.scalars.query('a', {})[0]).not.toHaveProperty('times')
  store.close()
})
