import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { toFailureRecord } from '../shared/failures.ts'
import { buildRuntime, type BuildOptions } from './build-runtime.ts'
import { cacheDirectory } from './cache-directory.ts'
import { forgetProblem, lastProblem, recordProblem, type SetupProblem } from './last-problem.ts'
import {
  bindingName,
  isComplete,
  locateRuntime,
  stampName,
  unsupportedPlatform,
  type LocatedRuntime,
  type MissingRuntime,
} from './locate.ts'
import { withProcessLock } from './process-lock.mjs'
import type { ReportProgress } from './progress.ts'
import { runtimeRecipe, type RuntimeRecipe, type RuntimeVariant } from './recipe.ts'
import { findRequiredTools, MissingTool } from './required-tools.ts'
import { smokeTest } from './smoke-test.ts'
import { findNvidiaDriver } from './tools.ts'

export interface SetupOptions extends BuildOptions {
  /** Repeat a download or compilation that failed before, and set up anew what does not load. */
  retry: boolean
}

/**
 * Sets up the TensorFlow runtime of this user: the GPU variant with an NVIDIA driver, else (or if that fails) the CPU one.
 * Without a runtime, runs use TensorFlow.js alone.
 * @throws the signal's reason when it is given up; nothing else
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
async function ensureRuntime(recipe: RuntimeRecipe, options: SetupOptions): Promise<boolean> {
  const { report, retry, signal, probe } = options
  const { variant, version, directory } = recipe
  if (isComplete(recipe)) {
    if (!retry || (await loads(recipe, probe))) return true
    report(`TensorFlow ${version} in ${directory} does not load: it is set up anew`)
    await rm(join(directory, stampName))
  }
  if (!retry && lastProblem(variant)?.cause === 'failed-step') return false
  const onWait = (holder: number) => report(`Waiting for process ${holder}, which sets TensorFlow up`)
  try {
    const build = async () => {
      if (!isComplete(recipe)) await buildRuntime(recipe, await findRequiredTools(), options)
    }
    await withProcessLock(join(cacheDirectory(), 'setup.lock'), onWait, build, signal)
    forgetProblem(variant)
    return true
  } catch (error) {
    signal?.throwIfAborted()
    const { message } = toFailureRecord(error)
    report(message)
    tryToRecord(variant, { message, cause: error instanceof MissingTool ? 'missing-tool' : 'failed-step' }, report)
    return false
  }
}

async function loads({ directory, version }: RuntimeRecipe, probe: SetupOptions['probe']): Promise<boolean> {
  return await smokeTest(join(directory, bindingName), version, probe).then(
    () => true,
    () => false,
  )
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
