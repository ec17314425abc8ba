import { describe, expect, it } from 'vitest'
import { measureInTurn, type Stepper } from './measure-in-turn.ts'

/** Takes the given milliseconds a step, and writes down who ran. */
function fakeStepper(name: string, perStep: number, log: string[]): Stepper {
  return {
    async run(steps) {
      log.push(`${name} ${steps}`)
      return steps * perStep
    },
  }
}

describe('measuring in turn', () => {
  it('warms up, fills each round and alternates', async () => {
    const log: string[] = []
    const steppers = [fakeStepper('slow', 50, log), fakeStepper('fast', 5, log)]
    const measured = await measureInTurn(steppers, { rounds: 2, roundMilliseconds: 100 })
    expect(measured).toEqual([
      { median: 50, least: 50, greatest: 50 },
      { median: 5, least: 5, greatest: 5 },
    ])
    expect(log).toEqual(['slow 1', 'fast 1', 'fast 3', 'fast 9', 'slow 2', 'fast 20', 'slow 2', 'fast 20'])
  })

  it('goes on without a stepper that fails', async () => {
    const broken: Stepper = { run: () => Promise.reject(new Error('out of memory')) }
    const measured = await measureInTurn([broken, fakeStepper('sound', 10, [])], { rounds: 3, roundMilliseconds: 10 })
    expect(measured).toEqual([{ problem: 'out of memory' }, { median: 10, least: 10, greatest: 10 }])
  })
})
