import { describe, expect, it } from 'vitest'
import { defaultValues } from '../../shared/parameters.ts'
import { runSettings } from '../../shared/run-settings.ts'
import type { StoredModel } from '../../shared/inspections.ts'
import type { TrainerCommand, TrainerMessage } from '../../shared/trainer-protocol.ts'
import type { TrainerExit, TrainerProcess } from '../trainers/trainer-process.ts'
import { Inspections } from './inspections.ts'
import { Inspector } from './inspector.ts'

const model = (checkpoint: string): StoredModel => ({
  runId: 'r1',
  runDirectory: '/runs/r1',
  methodId: 'vat',
  params: {},
  settings: defaultValues(runSettings),
  dataset: {
    id: 'mnist',
    title: 'MNIST',
    origin: 'bundled',
    hash: '',
    classNames: ['0', '1'],
    width: 1,
    height: 1,
    channels: 1,
    trainCount: 0,
    testCount: 0,
    trainClassCounts: [],
  },
  splitFile: '/splits/s.json',
  checkpoint,
  step: 1,
})
const question = { kind: 'predict', images: [[0]] } as const
const answer: TrainerMessage = {
  type: 'answer',
  answer: { kind: 'predict', prediction: { probabilities: [[1, 0]], attacks: [[]] } },
}

/** Trainer processes in memory that react to each question as told. */
function fakeTrainers(react: (process: FakeProcess) => void) {
  const started: FakeProcess[] = []
  const startTrainer = () => {
    const process = new FakeProcess(react)
    started.push(process)
    return process
  }
  return { started, startTrainer }
}

class FakeProcess implements TrainerProcess {
  killed = false
  say: (message: TrainerMessage) => void = () => {}
  sayStderr: (text: string) => void = () => {}
  exit: (exit: TrainerExit) => void = () => {}
  readonly #react: (process: FakeProcess) => void

  constructor(react: (process: FakeProcess) => void) {
    this.#react = react
  }

  send(command: TrainerCommand): void {
    if (command.type === 'inspect') queueMicrotask(() => this.#react(this))
  }

  kill(): void {
    this.killed = true
    this.exit({ code: null, signal: 'SIGKILL' })
  }

  onMessage(listener: (message: TrainerMessage) => void): void {
    this.say = listener
  }

  onStderr(listener: (text: string) => void): void {
    this.sayStderr = listener
  }

  onExit(listener: (exit: TrainerExit) => void): void {
    this.exit = listener
  }
}

describe('a question about a stored model', () => {
  it('is answered by a process that ends with the answer', async () => {
    const { started, startTrainer } = fakeTrainers((process) => process.say(answer))
    const { prediction } = await new Inspections(startTrainer).ask(model('a'), question)
    expect(prediction.probabilities).toEqual([[1, 0]])
    expect(started.map(({ killed }) => killed)).toEqual([true])
  })

  it('asked again finds the model loaded, until the workbench closes', async () => {
    const { started, startTrainer } = fakeTrainers((process) => process.say(answer))
    const inspections = new Inspections(startTrainer)
    await Promise.all([inspections.askAgain(model('a'), question), inspections.askAgain(model('a'), question)])
    await inspections.askAgain(model('b'), question)
    expect(started.map(({ killed }) => killed)).toEqual([false, false])
    inspections.close()
    expect(started.map(({ killed }) => killed)).toEqual([true, true])
    await expect(inspections.ask(model('a'), question)).rejects.toThrow('The workbench is closing')
  })

  it('keeps four idle models at most', async () => {
    const { started, startTrainer } = fakeTrainers((process) => process.say(answer))
    const inspections = new Inspections(startTrainer)
    for (const name of ['a', 'b', 'c', 'd', 'e']) await inspections.askAgain(model(name), question)
    expect(started.map(({ killed }) => killed)).toEqual([true, false, false, false, false])
    inspections.close()
  })

  it('fails as the process says, and the next one is answered', async () => {
    let refuse = true
    const { startTrainer } = fakeTrainers((process) => {
      process.say(refuse ? { type: 'refused', failure: { kind: 'not-found', message: 'no such view' } } : answer)
      refuse = false
    })
    const inspections = new Inspections(startTrainer)
    await expect(inspections.askAgain(model('a'), question)).rejects.toMatchObject({
      kind: 'not-found',
      message: 'no such view',
    })
    expect((await inspections.askAgain(model('a'), question)).kind).toBe('predict')
    inspections.close()
  })

  it('fails with the last words of a process that dies, and starts another', async () => {
    const { started, startTrainer } = fakeTrainers((process) => {
      if (started.length > 1) return process.say(answer)
      process.sayStderr('std::bad_alloc')
      process.exit({ code: null, signal: 'SIGSEGV' })
    })
    const inspections = new Inspections(startTrainer)
    await expect(inspections.askAgain(model('a'), question)).rejects.toThrow(
      'ended without an answer (signal SIGSEGV): std::bad_alloc',
    )
    expect((await inspections.askAgain(model('a'), question)).kind).toBe('predict')
    inspections.close()
  })

  it('fails after the time limit, and the process is ended', async () => {
    const { started, startTrainer } = fakeTrainers(() => {})
    const inspector = new Inspector(startTrainer, 20)
    await expect(inspector.ask(model('a'), question)).rejects.toThrow('No answer from the model of run r1 after 0.02 s')
    expect(started[0]?.killed).toBe(true)
  })
})
