import { expect, test, vi } from 'vitest'
import type { SetupState } from '../shared/system.ts'
import { EventHub } from './event-hub.ts'
import { TensorFlowSetup } from './tensorflow-setup.ts'
import { temporaryFolder } from './test/temporary-folder.ts'

test('tells how it goes, refuses a second one meanwhile, and ends with its problem', async () => {
  const hub = new EventHub({
    findRun: () => undefined,
    findStudy: () => undefined,
    queueState: () => ({ paused: false, concurrency: 1, waiting: [], running: [] }),
  })
  const told: SetupState[] = []
  hub.subscribe((event) => {
    if (event.type === 'setup') told.push(event.setup)
  })
  const setup = new TensorFlowSetup(hub, undefined)
  expect(setup.start(temporaryFolder()).running).toBe(true)
  expect(() => setup.start()).toThrow(/being set up already/)
  await vi.waitFor(() => expect(setup.state.running).toBe(false))
  expect(setup.state.problem).toMatch(/holds none of the wheels/)
  expect(told.map(({ running }) => running)).toEqual([true, false])
})
