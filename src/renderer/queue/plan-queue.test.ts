import { expect, test } from 'vitest'
import { sampleMethods } from '../testing/sample-methods.ts'
import { sampleRun } from '../testing/sample-run.ts'
import { planQueue, restSeconds } from './plan-queue.ts'

const runs = ['a', 'b', 'c', 'd'].map((id) => sampleRun({ id }))
const [a, b, c, d] = runs as [(typeof runs)[0], (typeof runs)[0], (typeof runs)[0], (typeof runs)[0]]
const lengths: Readonly<Record<string, number>> = { a: 10, b: 30, c: 20, d: 5 }

test('each free place takes the first that waits', () => {
  const plan = planQueue([a, b], [c, d], 2, ({ id }) => lengths[id])
  expect([...plan.startsIn]).toEqual([
    ['c', 10],
    ['d', 30],
  ])
  expect(plan).toMatchObject({ finishIn: 35, unknown: 0 })
})

test('one at a time, they follow each other', () => {
  expect(planQueue([], [a, b, c], 1, ({ id }) => lengths[id])).toMatchObject({
    finishIn: 60,
    startsIn: new Map([
      ['a', 0],
      ['b', 10],
      ['c', 40],
    ]),
  })
})

test('behind a run of unknown length no start is told, and the finish counts what is known', () => {
  const plan = planQueue([a], [b, c], 1, ({ id }) => (id === 'b' ? undefined : lengths[id]))
  expect([...plan.startsIn.keys()]).toEqual(['b'])
  expect(plan).toMatchObject({ finishIn: 10, unknown: 1 })
})

test('a run that trains tells its own rest, one that waits goes by the speed of its like', () => {
  const methods = new Map(sampleMethods.map((method) => [method.id, method]))
  const measured = sampleRun({ stepsPerSecond: 10 })
  const waiting = { status: 'queued', stepsPerSecond: null, step: 0 } as const
  expect(restSeconds(sampleRun({ status: 'running', etaSeconds: 7, step: 5 }), methods, [])).toBe(7)
  expect(restSeconds(sampleRun(waiting), methods, [measured])).toBe(400)
  expect(restSeconds(sampleRun({ ...waiting, step: 1000 }), methods, [measured])).toBe(300)
  expect(restSeconds(sampleRun(waiting), methods, [])).toBeUndefined()
})
