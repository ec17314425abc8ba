/** Candidate process: a workload as a plain program on tfjs-node, its own kernels only. Argument: the workload as JSON. */
import * as tf from '@tensorflow/tfjs-core'
import { registerStatelessRandom } from '../../src/ml/ops/stateless-random.ts'
import { locateRuntime } from '../../src/runtime/locate.ts'
import type { Engine } from '../../src/trainer/engine.ts'
import { tensorflowBackendName } from '../../src/trainer/native-kernels.ts'
import { loadStockTensorFlow } from '../../src/trainer/tensorflow-backend.ts'
import { mostThreads } from '../../src/trainer/threads.ts'
import { stockPrograms } from '../stock/index.ts'
import { createMethodRun } from '../workload/method-run.ts'
import { prepareBatches } from '../workload/prepared-batches.ts'
import type { Workload } from '../workload/workload.ts'
import { serveCandidate } from './serve-candidate.ts'

await serveCandidate(async () => {
  const workload: Workload = JSON.parse(process.argv[2])
  const createProgram = stockPrograms[workload.method]
  if (!createProgram) throw new Error(`bench/stock has no program for the method ${workload.method}`)
  const engine = await loadStockEngine()
  registerStatelessRandom(tensorflowBackendName) // the initial weights are drawn like ours
  const run = createMethodRun(workload, engine)
  const batches = prepareBatches(run)
  const program = createProgram({ params: run.params, data: workload.data, initial: run.variables.entries })
  return {
    library: `tfjs-node, ${engine.info.library}`,
    device: engine.info.device,
    prepare: () => (step) => tf.tidy(() => program(batches[step % batches.length])),
  }
})

async function loadStockEngine(): Promise<Engine> {
  const runtime = locateRuntime()
  if (!runtime.available) throw new Error(runtime.problem)
  const { backend, version } = await loadStockTensorFlow(runtime.bindingPath)
  const device = backend.isUsingGpuDevice ? 'NVIDIA GPU' : `CPU, ${mostThreads()} threads`
  return { info: { kind: 'eager', library: `TensorFlow ${version}`, device }, backend }
}
