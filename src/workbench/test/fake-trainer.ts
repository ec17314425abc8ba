/** A trainer for tests: speaks the protocol, trains nothing, and ends as the parameter `mode` says. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { summarizeEvaluations, type UnstampedRunEvent } from '../../shared/run-events.ts'
import type { TrainerCommand, TrainerJob, TrainerMessage } from '../../shared/trainer-protocol.ts'

const engine = { kind: 'js', library: 'fake', device: 'none' } as const
const checkpointEvery = 5

function main(job: TrainerJob): void {
  const { mode, difficulty, steps: totalSteps } = job.params
  let seq = job.firstSeq
  let step = job.resumeFrom ? Number(/(\d+)$/.exec(job.resumeFrom)?.[1]) : 0
  const evaluations = [...job.priorEvaluations]

  const say = (...events: UnstampedRunEvent[]) => {
    const message: TrainerMessage = {
      type: 'events',
      events: events.map((event) => ({ ...event, runId: job.runId, seq: seq++, time: Date.now() })),
    }
    process.send?.(message)
  }
  const saveCheckpoint = () => {
    const file = `checkpoints/step-${step}`
    mkdirSync(join(job.runDirectory, 'checkpoints'), { recursive: true })
    writeFileSync(join(job.runDirectory, file), 'weights')
    say({ type: 'checkpoint', step, role: 'last', file, bytes: 7 })
  }
  const end = (outcome: 'completed' | 'stopped') => {
    clearInterval(timer)
    saveCheckpoint()
    const summary = {
      ...summarizeEvaluations(evaluations),
      steps: step,
      stepsPerSecond: 100,
      activeSeconds: step / 100,
    }
    say({ type: 'ended', outcome, summary: { ...summary, engine, runId: job.runId } })
    process.disconnect()
  }
  const train = () => {
    step++
    const testError = (Number(difficulty) * 100) / step
    evaluations.push({ step, testError, validationError: testError + 1 })
    const values = { loss: 1 / step, 'error/test': testError, 'error/validation': testError + 1 }
    say(
      { type: 'scalars', step, epoch: 0, activeSeconds: step / 100, values },
      {
        type: 'progress',
        step,
        totalSteps: Number(totalSteps),
        stage: 'train',
        activeSeconds: step / 100,
        stepsPerSecond: 100,
        etaSeconds: 1,
      },
    )
    if (step % checkpointEvery === 0) saveCheckpoint()
    if (mode === 'crash' && step === 7) {
      process.stderr.write('the last words of the trainer\n')
      process.exit(3)
    }
    if (mode === 'killed' && step === 7) process.kill(process.pid, 'SIGKILL')
  }
  // Asked before each step: a run that was killed between its last checkpoint and its end has no step left.
  const goOn = () => {
    if (step >= Number(totalSteps)) end('completed')
    else if (step >= (job.stopAfterStep ?? Infinity)) end('stopped')
    else train()
  }

  process.on('disconnect', () => process.exit(0))
  process.on('message', (command: TrainerCommand) => {
    if (command.type === 'stop' && mode !== 'hang') end('stopped')
  })
  if (mode === 'refuse') {
    const message: TrainerMessage = { type: 'refused', failure: { kind: 'environment', message: 'no engine here' } }
    process.send?.(message)
  } else {
    const stages = [{ name: 'train', steps: Number(totalSteps) }]
    say({ type: 'started', engine, versions: { fake: '1' }, stages, totalSteps: Number(totalSteps), fromStep: step })
  }
  const timer = mode === 'refuse' ? undefined : setInterval(goOn, 5)
}

process.once('message', (command: TrainerCommand) => {
  if (command.type === 'start') main(command.job)
})
