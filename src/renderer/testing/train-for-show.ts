import type { RunRow } from '../../shared/runs.ts'
import type { FakeClient } from './fake-client.ts'
import { fakeDecisionMap } from './fake-decision-map.ts'

const [stepsPerSecond, totalSteps] = [100, 100_000]

/** Lets a run train in appearance, with so many decision maps a second; none when zero. */
export function trainForShow(client: FakeClient, run: RunRow, mapsPerSecond: number): void {
  if (mapsPerSecond === 0) return
  let seq = 0
  setInterval(() => {
    const step = Math.round((++seq * stepsPerSecond) / mapsPerSecond)
    const etaSeconds = (totalSteps - step) / stepsPerSecond
    const changes = { status: 'running', step, totalSteps, stepsPerSecond, etaSeconds, endedAt: null } as const
    client.emit({ type: 'run', run: { ...run, ...changes } })
    const stamp = { runId: run.id, seq, time: Date.now() }
    const data = fakeDecisionMap(4000 + step)
    const view = { ...stamp, type: 'view', viewId: 'map', step: 4000 + step, data, transient: true } as const
    client.emit({ type: 'run-events', events: [view] })
  }, 1000 / mapsPerSecond)
}
