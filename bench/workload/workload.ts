import type { DataShape } from '../../src/ml/method.ts'
import type { ParameterValue } from '../../src/shared/parameters.ts'

/** What is trained: a method, what differs from its defaults, and the shape of the data. Survives JSON. */
export interface Workload {
  method: string
  params: Readonly<Record<string, ParameterValue>>
  data: DataShape
}

/** Black and white digits of 28 × 28, ten classes. */
export const digits = { inputSize: 784, width: 28, height: 28, channels: 1, classCount: 10 } as const
