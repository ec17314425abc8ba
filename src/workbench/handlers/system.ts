import { availableParallelism, totalmem } from 'node:os'
import { locateRuntime } from '../../runtime/locate.ts'
import type { SystemStatus } from '../../shared/system.ts'
import type { WorkbenchContext } from '../context.ts'
import { version } from '../versions.ts'
import type { HandlersOf } from './handler.ts'

export function systemHandlers({ dataDirectory, host }: WorkbenchContext): HandlersOf<'system'> {
  return {
    'system.status': () => ({
      ...host,
      version,
      dataDirectory,
      tensorflow: tensorflowStatus(),
      cpuThreads: availableParallelism(),
      memoryBytes: totalmem(),
      platform: `${process.platform} ${process.arch}`,
    }),
    'system.doctor': async () => {
      const { runDoctor } = await import('../../runtime/doctor.ts')
      return await runDoctor(dataDirectory)
    },
  }
}

function tensorflowStatus(): SystemStatus['tensorflow'] {
  const runtime = locateRuntime()
  if (!runtime.available) return { available: false, problem: runtime.problem }
  return { available: true, version: runtime.version, variant: runtime.variant }
}
