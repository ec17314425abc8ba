import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CheckpointEvent, EndedEvent, RunEvent } from '../shared/run-events.ts'
import { decodeSafetensors } from '../shared/safetensors.ts'
import { mnistJob, runTrainer } from './testing/trainer-process.ts'

const small = {
  hiddenWidths: [32, 16],
  hiddenNoise: 0.3,
  dropout: 0.1,
  evaluateEvery: 20,
  checkpointEvery: 10,
  logEvery: 5,
}

function ofType<Type extends RunEvent['type']>(
  events: readonly RunEvent[],
  type: Type,
): Extract<RunEvent, { type: Type }>[] {
  return events.filter((event): event is Extract<RunEvent, { type: Type }> => event.type === type)
}

function ended(events: readonly RunEvent[]): EndedEvent {
  const last = events.at(-1)
  if (last?.type !== 'ended') throw new Error(`the last event was ${last?.type}`)
  return last
}

function lastCheckpoint(events: readonly RunEvent[]): CheckpointEvent {
  const checkpoint = ofType(events, 'checkpoint').findLast(({ role }) => role === 'last')
  if (!checkpoint) throw new Error('no checkpoint was written')
  return checkpoint
}

function weights(directory: string, { file }: CheckpointEvent): Map<string, string> {
  const { tensors } = decodeSafetensors(readFileSync(join(directory, file)), file)
  return new Map([...tensors].map(([name, { values }]) => [name, Buffer.from(values.buffer).toString('base64')]))
}

function losses(events: readonly RunEvent[]): Record<number, unknown> {
  const logged = ofType(events, 'scalars').filter(({ values }) => 'loss/supervised' in values)
  return Object.fromEntries(logged.map(({ step, values }) => [step, values]))
}

describe('a trainer process', () => {
  it('learns and says so in numbered events', async () => {
    const { events, exit } = await runTrainer(mnistJob('supervised', { ...small, steps: 60 }))
    expect(exit).toEqual({ code: 0, signal: null })
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events[0]).toMatchObject({ type: 'started', totalSteps: 60, fromStep: 0, engine: { kind: 'compiled' } })
    const { outcome, summary } = ended(events)
    expect(outcome).toBe('completed')
    expect(summary.steps).toBe(60)
    expect(summary.testError).toBeLessThan(60)
    const views = ofType(events, 'view').map(({ data }) => data)
    const confusion = views.findLast((data) => data.kind === 'confusion')
    if (!confusion) throw new Error('The run gave no confusion matrix.')
    const { matrix, predictions } = confusion
    expect(matrix.flat().reduce((a, b) => a + b)).toBe(10_000)
    const right = matrix.reduce((sum, row, label) => sum + row[label], 0)
    expect(100 - right / 100).toBeCloseTo(summary.testError ?? Number.NaN, 6)
    expect(predictions).toHaveLength(10_000)
    expect(new Set(views.map(({ kind }) => kind))).toEqual(
      new Set(['confusion', 'adversarial-gallery', 'histogram', 'attack-curve', 'noise-sweep', 'filters']),
    )
  })

  it.each(['compiled', 'eager'])(
    'killed with kill -9, goes on from its checkpoint bit for bit (%s)',
    async (engine) => {
      // Without decay the number of steps changes nothing but the end, so the killed run may be endless.
      const job = mnistJob('vat', { ...small, steps: 1_000_000 }, { engine })
      const killed = await runTrainer(job, (event, trainer) => {
        if (event.type === 'checkpoint' && event.step >= 20 && event.role === 'last') trainer.kill()
      })
      expect(killed.exit.signal).toBe('SIGKILL')
      const checkpoint = lastCheckpoint(killed.events)
      const steps = checkpoint.step + 20
      const straightJob = mnistJob('vat', { ...small, steps }, { engine })
      const straight = await runTrainer(straightJob)
      const resumed = await runTrainer({
        ...job,
        params: { ...job.params, steps },
        resumeFrom: join(job.runDirectory, checkpoint.file),
        firstSeq: 500,
        priorEvaluations: [],
      })
      expect(resumed.events[0]).toMatchObject({ type: 'started', fromStep: checkpoint.step, seq: 500 })
      expect(ended(resumed.events).outcome).toBe('completed')
      const expected = losses(straight.events)
      for (const [step, values] of Object.entries(losses(resumed.events)))
        expect(values).toEqual(expected[Number(step)])
      expect(weights(job.runDirectory, lastCheckpoint(resumed.events))).toEqual(
        weights(straightJob.runDirectory, lastCheckpoint(straight.events)),
      )
    },
  )

  it('stops when told to, with a checkpoint of that step', async () => {
    const { events } = await runTrainer(mnistJob('supervised', { ...small, steps: 1_000_000 }), (event, trainer) => {
      if (event.type === 'progress' && event.step > 0) trainer.stop()
    })
    const { outcome, summary } = ended(events)
    expect(outcome).toBe('stopped')
    expect(lastCheckpoint(events).step).toBe(summary.steps)
  })

  it('stops after a given step, evaluated and saved, and goes on bit for bit', async () => {
    const job = mnistJob('vat', { ...small, steps: 40 })
    const rung = await runTrainer({ ...job, stopAfterStep: 17 })
    expect(ended(rung.events)).toMatchObject({ outcome: 'stopped', summary: { steps: 17 } })
    const evaluations = ofType(rung.events, 'scalars').filter(({ values }) => 'error/validation' in values)
    expect(evaluations.map(({ step }) => step)).toEqual([17])
    const { file, step } = lastCheckpoint(rung.events)
    expect(step).toBe(17)
    const resumed = await runTrainer({ ...job, resumeFrom: join(job.runDirectory, file), firstSeq: 500 })
    const straightJob = mnistJob('vat', { ...small, steps: 40 })
    const straight = await runTrainer(straightJob)
    expect(weights(job.runDirectory, lastCheckpoint(resumed.events))).toEqual(
      weights(straightJob.runDirectory, lastCheckpoint(straight.events)),
    )
    const expected = losses(straight.events)
    expect({ ...losses(rung.events), ...losses(resumed.events) }).toEqual(expected)
  })

  it('ends as diverged when a loss stops being finite, naming loss and step', async () => {
    const explosive = {
      hiddenWidths: [32, 32, 32, 32],
      hiddenNoise: 5,
      batchNorm: 'none',
      optimizer: 'momentum',
      learningRate: 100,
    }
    const params = { ...small, ...explosive, steps: 200 }
    const { events } = await runTrainer(mnistJob('supervised', params))
    const { outcome, failure } = ended(events)
    expect(outcome).toBe('diverged')
    expect(failure?.message).toMatch(/^loss\/supervised was (NaN|-?Infinity) at step \d+: expected a finite number/)
  })

  it('ends when the workbench is gone', async () => {
    const { exit } = await runTrainer(mnistJob('supervised', { ...small, steps: 1_000_000 }), (event, trainer) => {
      if (event.type === 'progress' && event.step > 0) trainer.disconnect()
    })
    expect(exit.code).toBe(0)
  })

  it('refuses a damaged checkpoint, naming it', async () => {
    const job = mnistJob('supervised', small)
    const path = join(job.runDirectory, 'broken.safetensors')
    writeFileSync(path, 'not a checkpoint')
    const { refused } = await runTrainer({ ...job, resumeFrom: path })
    expect(refused).toMatch(/broken\.safetensors: expected a safetensors file/)
  })

  it('trains without TensorFlow', async () => {
    const { events } = await runTrainer(mnistJob('vat', { ...small, unlabeledBatch: 50, steps: 5 }, { engine: 'js' }))
    expect(events[0]).toMatchObject({ type: 'started', engine: { kind: 'js' } })
    expect(ended(events).outcome).toBe('completed')
  })
})
