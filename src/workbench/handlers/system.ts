import { availableParallelism, totalmem } from 'node:os'
import { locateRuntime } from '../../runtime/locate.ts'
import type { SystemStatus } from '../../shared/system.ts'
import type { WorkbenchContext } from '../context.ts'
import { measureDevice } from '../devices/measure-device.ts'
import { version } from '../versions.ts'
import type { HandlersOf } from './handler.ts'

export function systemHandlers(context: WorkbenchContext): HandlersOf<'system'> {
  const { dataDirectory, host, setup, startTrainer, probeBinding } = context
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
      return await runDoctor(dataDirectory, probeBinding)
    },
    'system.gpu': async () => {
      const { reportGpu } = await import('../../runtime/gpu-report.ts')
      return await reportGpu(probeBinding)
    },
    'system.measureDevice': async ({ device }) => await measureDevice(startTrainer, device),
    'system.setup': () => setup.state,
    'system.startSetup': ({ wheels }) => setup.start(wheels),
    'system.stopSetup': () => setup.stop(),
  }
}

function tensorflowStatus(): SystemStatus['tensorflow'] {
  const runtime = locateRuntime()
  if (!runtime.available) return { available: false, problem: runtime.problem }
  return { available: true, version: runtime.version, variant: runtime.variant }
}
