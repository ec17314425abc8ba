import { BatchSampler } from '../ml/data/batch-sampler.ts'
import type { ResidentData } from '../ml/data/resident-data.ts'
import type { Stage } from '../ml/method.ts'
import { feedsOf, type StepFeeds } from '../ml/training/step-feeds.ts'
import { createEagerProgram, mapValues, type StepProgram } from '../ml/training/step-program.ts'
import type { Variables } from '../ml/variables.ts'
import { compileProgram } from './compile/compiled-program.ts'
import { RecordingRefused } from './compile/recorder.ts'
import type { Engine } from './engine.ts'
import type { RunData } from './load-data.ts'

/** A stage ready to run on an engine: its program, and what to feed it at each step. */
export interface StageProgram extends StepProgram {
  feeds(step: number): StepFeeds
  /** Passes over the set that the stage draws from, after `steps` steps. */
  epochsAfter(steps: number): number
}

export interface StageProgramInput {
  engine: Engine
  stage: Stage
  /** Steps of the run before this stage. */
  firstStep: number
  data: RunData
  resident: ResidentData
  seed: number
  variables: Variables
  /** Told when a recording was refused and the stage runs op by op instead. */
  onFallback(reason: string): void
}

export function createStageProgram(input: StageProgramInput): StageProgram {
  const { stage, data, seed, firstStep } = input
  const samplers = mapValues(
    stage.batches,
    ({ from, size }, name) => new BatchSampler(seed, `${stage.name}/${name}`, data[from], size),
  )
  const feeds = (step: number) => feedsOf(stage, samplers, step, firstStep)
  const specs = Object.values(stage.batches)
  const main = specs.find(({ from }) => from === 'unlabeled') ?? specs[0]
  return {
    ...createProgram(input, feeds),
    feeds,
    epochsAfter: (steps) => (steps * main.size) / data[main.from].length,
  }
}

function createProgram(
  { engine, stage, resident, seed, variables, onFallback }: StageProgramInput,
  feeds: (step: number) => StepFeeds,
): StepProgram {
  if (engine.backend && engine.info.kind === 'compiled') {
    try {
      return compileProgram({
        backend: engine.backend,
        stage,
        data: resident,
        seed,
        variables: [...variables.entries.values()],
        samples: [feeds(0), feeds(1)],
      })
    } catch (error) {
      if (!(error instanceof RecordingRefused)) throw error
      onFallback(`Stage "${stage.name}" runs op by op because it cannot be recorded: ${error.message}`)
    }
  }
  return createEagerProgram(stage, resident, seed)
}
