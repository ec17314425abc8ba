import { ResidentData } from '../ml/data/resident-data.ts'
import type { DataShape, MethodInstance, RegisteredMethod } from '../ml/method.ts'
import { methodById } from '../ml/methods/index.ts'
import { initialRandom } from '../ml/random.ts'
import { Variables } from '../ml/variables.ts'
import type { RunDescription } from '../shared/run-description.ts'
import type { EngineKind } from '../shared/run-settings.ts'
import { type Engine, loadEngine } from './engine.ts'
import { loadRunData, type RunData } from './load-data.ts'
import { threadsFor } from './threads.ts'

/** A run built in this process: its data on the device, its networks at their initial weights. */
export interface LoadedRun {
  method: RegisteredMethod
  data: RunData
  shape: DataShape
  engine: Engine
  resident: ResidentData
  variables: Variables
  instance: MethodInstance
}

/** @param present the engine of this process where it has one: a second one would not know the tensors of the first */
export async function loadRun(run: RunDescription, engineKind: EngineKind, present?: Engine): Promise<LoadedRun> {
  const method = methodById(run.methodId)
  const data = loadRunData(run.dataset, run.splitFile)
  const { width, height, channels, classNames } = run.dataset
  const shape: DataShape = {
    inputSize: data.train.inputSize,
    width,
    height,
    channels,
    classCount: classNames.length,
    labeledCount: data.labeled.length,
    unlabeledCount: data.unlabeled.length,
  }
  const engine = present ?? (await loadEngine(engineKind, threadsFor(method.multiplyAdds(run.params, shape))))
  const resident = new ResidentData(data.train, shape.classCount)
  return { method, data, shape, engine, resident, ...buildMethod(method, run, shape) }
}

/** The method's variables and what it does with them, on the present backend. */
export function buildMethod(
  method: RegisteredMethod,
  { params, settings: { seed } }: RunDescription,
  data: DataShape,
): Pick<LoadedRun, 'variables' | 'instance'> {
  const variables = new Variables()
  return { variables, instance: method.create({ params, variables, random: initialRandom(seed), seed, data }) }
}
