import type { DeviceRate, GpuReport, SetupState } from '../../shared/system.ts'

/** A machine without a GPU on which nothing is being set up. */
export const fakeSetup: SetupState = { running: false, message: '', fraction: null, problem: null, keptBytes: 0 }

export const fakeGpu: GpuReport = { driver: null, variant: 'cpu', seen: 'cpu', libraries: [] }

export function fakeRate(device: DeviceRate['device']): DeviceRate {
  const engine = { kind: 'eager', library: 'TensorFlow 2.21.0', device: 'CPU, 2 threads' } as const
  return { device, used: 'cpu', engine, size: 1000, products: 250, seconds: 5, gigaflopsPerSecond: 100 }
}
