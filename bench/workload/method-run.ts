import { ResidentData } from '../../src/ml/data/resident-data.ts'
import type { MethodInstance, Stage } from '../../src/ml/method.ts'
import { methodById } from '../../src/ml/methods/index.ts'
import { initialRandom } from '../../src/ml/random.ts'
import { Variables } from '../../src/ml/variables.ts'
import { type ParameterValue, resolveParameters } from '../../src/shared/parameters.ts'
import type { Engine } from '../../src/trainer/engine.ts'
import type { RunData } from '../../src/trainer/load-data.ts'
import { createStageProgram, type StageProgram } from '../../src/trainer/stage-program.ts'
import { threadsFor } from '../../src/trainer/threads.ts'
import { madeImages } from './made-images.ts'
import type { Workload } from './workload.ts'

/** A workload built on an engine, ready to step. */
export interface MethodRun {
  instance: MethodInstance
  params: Readonly<Record<string, ParameterValue>>
  variables: Variables
  resident: ResidentData
  /** @throws Error when the engine is `compiled` and the stage cannot be recorded */
  program(stage: Stage): StageProgram
  dispose(): void
}

const seed = 1

/** Every value of a workload's method: its defaults and what the workload changes. */
export function resolveWorkload({ method, params }: Workload): Readonly<Record<string, ParameterValue>> {
  return resolveParameters(method, methodById(method).params, params)
}

/** Threads that a run of this workload would get. */
export function workloadThreads(workload: Workload): number {
  return threadsFor(methodById(workload.method).multiplyAdds(resolveWorkload(workload), workload.data))
}

/** Builds the same networks and the same data at every call. */
export function createMethodRun(workload: Workload, engine: Engine): MethodRun {
  const params = resolveWorkload(workload)
  const train = madeImages(workload.data)
  const range = (length: number) => Int32Array.from({ length }, (_, index) => index)
  const { classCount, labeledCount, unlabeledCount } = workload.data
  const data: RunData = {
    train,
    test: train,
    labeled: range(labeledCount),
    validation: range(0),
    unlabeled: range(unlabeledCount),
  }
  const resident = new ResidentData(train, classCount)
  const variables = new Variables()
  const instance = methodById(workload.method).create({
    params,
    data: workload.data,
    variables,
    random: initialRandom(seed),
    seed,
  })
  return {
    instance,
    params,
    variables,
    resident,
    program(stage) {
      const onFallback = (reason: string) => {
        throw new Error(reason)
      }
      return createStageProgram({ engine, stage, firstStep: 0, data, resident, seed, variables, onFallback })
    },
    dispose() {
      variables.dispose()
      resident.dispose()
    },
  }
}
