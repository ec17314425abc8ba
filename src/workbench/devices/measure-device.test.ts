import { expect, test } from 'vitest'
import type { DeviceRate } from '../../shared/system.ts'
import type { TrainerExit, TrainerProcess } from '../trainers/trainer-process.ts'
import { measureDevice } from './measure-device.ts'

const rate: DeviceRate = {
  device: 'cpu',
  used: 'cpu',
  engine: { kind: 'eager', library: 'TensorFlow 2.21.0', device: 'CPU, 2 threads' },
  size: 1000,
  products: 250,
  seconds: 5,
  gigaflopsPerSecond: 100,
}

/** A trainer that does one thing when it is asked, and notes whether it was ended. */
function trainer(onAsked: (process: { answer(): void; exit(exit: TrainerExit): void }) => void) {
  const state = { ended: false }
  let answer: () => void = () => {}
  let exit: (exit: TrainerExit) => void = () => {}
  const start = (): TrainerProcess => ({
    send: () => onAsked({ answer, exit }),
    kill: () => (state.ended = true),
    onMessage: (listener) => (answer = () => listener({ type: 'measured', rate })),
    onStderr: () => {},
    onExit: (listener) => (exit = listener),
  })
  return { start, state }
}

test('gives what the process measured, and ends it', async () => {
  const { start, state } = trainer(({ answer }) => answer())
  expect(await measureDevice(start, 'cpu')).toEqual(rate)
  expect(state.ended).toBe(true)
})

test('a process that dies is a failure with its signal', async () => {
  const { start } = trainer(({ exit }) => exit({ code: null, signal: 'SIGSEGV' }))
  await expect(measureDevice(start, 'gpu')).rejects.toThrow('SIGSEGV')
})
