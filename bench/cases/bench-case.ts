import type { Workload } from '../workload/workload.ts'

/**
 * How far a scalar may differ between candidates, relative to the larger one: at all of the compared steps, or at the
 * first ones alone, a number for each.
 */
export type Tolerance = number | readonly number[]

/** One training step that every candidate computes. */
export interface BenchCase {
  name: string
  /** The network and the batches, for people. */
  description: string
  workload: Workload
  /** Floating-point operations of one step's products, two per multiply-add. */
  flops: number
  /** Candidates draw their random numbers each in its own way, so a method that draws needs room. */
  tolerances: Readonly<Record<string, Tolerance>>
}
