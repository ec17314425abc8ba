import { globSync } from 'node:fs'
import { join } from 'node:path'
import type { GpuDevice, GpuReport } from '../shared/system.ts'
import { locateRuntime, type LocatedRuntime, type MissingRuntime } from './locate.ts'
import { runtimeRecipe } from './recipe.ts'
import { runCommand } from './run-command.ts'
import { smokeTest, type ProbeBinding } from './smoke-test.ts'

/**
 * What of NVIDIA's stack is there: the driver and its GPUs, the libraries of TensorFlow's GPU build, and what TensorFlow sees.
 * @param probe how this host starts a process; a child of this Node unless told
 */
export async function reportGpu(probe?: ProbeBinding): Promise<GpuReport> {
  const runtime = locateRuntime()
  const [driver, seen] = await Promise.all([readDriver(), seenDevice(runtime, probe)])
  return { driver, variant: runtime.available ? runtime.variant : null, seen, libraries: gpuLibraries() }
}

async function seenDevice(
  runtime: LocatedRuntime | MissingRuntime,
  probe: ProbeBinding | undefined,
): Promise<GpuReport['seen']> {
  // Why it does not load is the doctor's to say.
  return runtime.available ? await smokeTest(runtime.bindingPath, runtime.version, probe).catch(() => null) : null
}

async function readDriver(): Promise<GpuReport['driver']> {
  const query = ['--query-gpu=driver_version,name,memory.total,compute_cap', '--format=csv,noheader,nounits']
  const result = await runCommand('nvidia-smi', query, { timeoutMs: 10_000 })
  if (result.code !== 0) return null
  return parseDriver(result.stdout)
}

/** Reads nvidia-smi's lines `driver, name, MiB, compute capability`; null when there is none. */
export function parseDriver(csv: string): GpuReport['driver'] {
  const rows = csv
    .trim()
    .split('\n')
    .map((line) => line.split(', '))
  const version = rows[0]?.[0]
  if (!version) return null
  return { version, devices: rows.map(toDevice) }
}

function toDevice([, name = 'unknown', mebibytes = '', capability = '']: readonly string[]): GpuDevice {
  const memory = Number(mebibytes)
  return {
    name,
    memoryBytes: Number.isFinite(memory) && mebibytes !== '' ? memory * 2 ** 20 : null,
    computeCapability: /^\d+\.\d+$/.test(capability) ? capability : null,
  }
}

/** The wheels of NVIDIA in the recipe, each with whether its shared libraries lie in the GPU runtime's folder. */
function gpuLibraries(): GpuReport['libraries'] {
  const recipe = runtimeRecipe('gpu')
  return (recipe?.wheels ?? []).flatMap(({ requirement }) => {
    const [, name, version] = /^nvidia-(.+)-cu\d+==(.+)$/.exec(requirement) ?? []
    if (!recipe || name === undefined || version === undefined) return []
    const folder = join(recipe.directory, 'nvidia', name.replaceAll('-', '_'))
    return [{ name, version, found: globSync('{lib,bin}/*', { cwd: folder }).length > 0 }]
  })
}
