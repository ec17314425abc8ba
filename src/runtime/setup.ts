import { join } from 'node:path'
import { toFailureRecord } from '../shared/failures.ts'
import { buildRuntime } from './build-runtime.ts'
import { cacheDirectory } from './cache-directory.ts'
import { forgetProblem, lastProblem, recordProblem, type SetupProblem } from './last-problem.ts'
import { isComplete, locateRuntime, unsupportedPlatform, type LocatedRuntime, type MissingRuntime } from './locate.ts'
import { withProcessLock } from './process-lock.mjs'
import type { ReportProgress } from './progress.ts'
import { runtimeRecipe, type RuntimeRecipe, type RuntimeVariant } from './recipe.ts'
import { findRequiredTools, MissingTool } from './required-tools.ts'
import type { ProbeBinding } from './smoke-test.ts'
import { findNvidiaDriver } from './tools.ts'

export interface SetupOptions {
  report: ReportProgress
  /** Repeat a download or compilation that failed before. */
  retry: boolean
  /** How this host starts a process; a child of this Node unless told. */
  probe?: ProbeBinding | undefined
}

/**
 * Sets up the TensorFlow runtime of this user: the GPU variant with an NVIDIA driver, else (or if that fails) the CPU one.
 * Never throws: without a runtime, runs use TensorFlow.js alone.
 */
export async function setUpRuntime(options: SetupOptions): Promise<LocatedRuntime | MissingRuntime> {
  const gpu = runtimeRecipe('gpu')
  const cpu = runtimeRecipe('cpu')
  if (!cpu) return { available: false, problem: unsupportedPlatform() }
  const gpuReady = gpu && (await findNvidiaDriver()) ? await ensureRuntime(gpu, options) : false
  if (!gpuReady) await ensureRuntime(cpu, options)
  return locateRuntime()
}

/** @returns whether the runtime is ready */
async function ensureRuntime(recipe: RuntimeRecipe, { report, retry, probe }: SetupOptions): Promise<boolean> {
  if (isComplete(recipe)) return true
  const { variant } = recipe
  if (!retry && lastProblem(variant)?.cause === 'failed-step') return false
  const onWait = (holder: number) => report(`Waiting for process ${holder}, which sets TensorFlow up`)
  try {
    await withProcessLock(join(cacheDirectory(), 'setup.lock'), onWait, async () => {
      if (!isComplete(recipe)) await buildRuntime(recipe, await findRequiredTools(), report, probe)
    })
    forgetProblem(variant)
    return true
  } catch (error) {
    const { message } = toFailureRecord(error)
    report(message)
    tryToRecord(variant, { message, cause: error instanceof MissingTool ? 'missing-tool' : 'failed-step' }, report)
    return false
  }
}

/** The cache folder itself may be what cannot be written. */
function tryToRecord(variant: RuntimeVariant, problem: SetupProblem, report: ReportProgress): void {
  try {
    recordProblem(variant, problem)
  } catch (error) {
    const reason = toFailureRecord(error).message
    report(`${cacheDirectory()} cannot be written (${reason}): set PENUMBRA_CACHE to a folder that can`)
  }
}
