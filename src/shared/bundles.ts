import type { RunRow } from './runs.ts'

/** The ending of a file that holds one run. */
export const bundleExtension = '.penumbra'

/** Where the loopback server takes a file (POST) and gives one (GET `/bundles/RUN.penumbra`). */
export const bundlesPath = '/bundles'

/** Bytes: a zip without its 64-bit extension ends here. */
export const largestBundle = 0xffffffff

/** A run as it was written into a file. */
export interface WrittenBundle {
  runId: string
  /** Absolute. */
  file: string
  bytes: number
}

/** A run as it came out of a file. */
export interface ReadBundle {
  run: RunRow
  /** The id in the file: the run has another when that one was taken. */
  originalId: string
  /** What keeps the run from being resumed, and what to do; absent when nothing does. */
  datasetProblem?: string
}
