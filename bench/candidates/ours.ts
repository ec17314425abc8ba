/** Candidate process: a workload's stage as this project runs it. Arguments: the workload as JSON, the engine, the stage. */
import type { EngineKind } from '../../src/shared/run-settings.ts'
import { loadEngine } from '../../src/trainer/engine.ts'
import { createMethodRun, workloadThreads } from '../workload/method-run.ts'
import type { Workload } from '../workload/workload.ts'
import { serveCandidate } from './serve-candidate.ts'

await serveCandidate(async () => {
  const [workloadText, kind, stageText] = process.argv.slice(2)
  const workload: Workload = JSON.parse(workloadText)
  const engine = await loadEngine(kind as EngineKind, workloadThreads(workload))
  if (!engine.backend) throw new Error(engine.info.fallbackReason ?? `expected an engine on TensorFlow, got "${kind}"`)
  const run = createMethodRun(workload, engine)
  const stage = run.instance.stages[Number(stageText)]
  return {
    library: engine.info.library,
    device: engine.info.device,
    stages: run.instance.stages.map(({ name }) => name),
    prepare() {
      const program = run.program(stage)
      return (step) => program.run(program.feeds(step % stage.steps))
    },
  }
})
