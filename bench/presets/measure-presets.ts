import { methods } from '../../src/ml/methods/index.ts'
import { oursCommand } from '../candidates/contenders.ts'
import { startCandidate } from '../candidates/start-candidate.ts'
import { measureInTurn } from '../measure/measure-in-turn.ts'
import { digits, type Workload } from '../workload/workload.ts'

/** The speed of one stage of a preset, compiled. Stages have names only once one has started. */
export interface PresetSpeed {
  method: string
  preset: string
  stage: string | null
  stepsPerSecond: number | null
  /** Recording, loading and the first step. */
  firstStepMs: number | null
  problem?: string
}

export interface PresetOptions {
  rounds: number
  roundMilliseconds: number
  report(line: string): void
}

/** How many examples there are hardly changes a step: enough for memory to be reached as in a real run. */
const data = { ...digits, labeledCount: 1000, unlabeledCount: 10_000 }

/** Measures every stage of every preset of every method on images of the shape of MNIST. */
export async function measurePresets(options: PresetOptions): Promise<PresetSpeed[]> {
  const speeds: PresetSpeed[] = []
  for (const method of methods) {
    for (const preset of method.presets) {
      const workload: Workload = { method: method.id, params: preset.params, data }
      let stageCount = 1
      for (let index = 0; index < stageCount; index++) {
        options.report(`${method.id} ${preset.id}, stage ${index + 1}`)
        const { stages, ...speed } = await measureStage(workload, index, options)
        stageCount = Math.max(stageCount, stages.length)
        speeds.push({ method: method.id, preset: preset.id, ...speed })
      }
    }
  }
  return speeds
}

type StageSpeed = Omit<PresetSpeed, 'method' | 'preset'> & { stages: readonly string[] }

async function measureStage(workload: Workload, index: number, options: PresetOptions): Promise<StageSpeed> {
  try {
    const candidate = await startCandidate(oursCommand(workload, 'compiled', index))
    const { stages = [], firstStepMilliseconds } = candidate.ready
    const [measured] = await measureInTurn([candidate], options)
    await candidate.close()
    const started = { stages, stage: stages[index] ?? null, firstStepMs: firstStepMilliseconds }
    if ('problem' in measured) return { ...started, stepsPerSecond: null, problem: measured.problem }
    return { ...started, stepsPerSecond: 1000 / measured.median }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    return { stages: [], stage: null, stepsPerSecond: null, firstStepMs: null, problem }
  }
}
