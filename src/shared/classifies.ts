import type { MethodDescriptor } from './method-descriptor.ts'
import { testErrorScalar } from './run-events.ts'

/** Whether a method has a test error, and a classifier to try, attack and export. */
export function classifies({ scalars }: Pick<MethodDescriptor, 'scalars'>): boolean {
  return scalars.some(({ name }) => name === testErrorScalar)
}
