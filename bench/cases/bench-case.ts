import type { Workload } from '../workload/workload.ts'

/** One training step that every candidate computes. */
export interface BenchCase {
  name: string
  /** The network and the batches, for people. */
  description: string
  workload: Workload
  /** Floating-point operations of one step's products, two per multiply-add. */
  flops: number
  /**
   * How far the scalars of the first steps may differ between candidates, relative to the larger one. Candidates draw
   * their random numbers each in its own way, so a method that draws needs room.
   */
  tolerances: Readonly<Record<string, number>>
}
