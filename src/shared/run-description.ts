import type { DatasetInfo } from './datasets.ts'
import type { ParameterValue } from './parameters.ts'
import type { RunSettings } from './run-settings.ts'

/** A run as any trainer process gets it, be it to train or to load a checkpoint. */
export interface RunDescription {
  runId: string
  /** Absolute path of the run's folder. The trainer writes `checkpoints/` in it and nothing else. */
  runDirectory: string
  methodId: string
  /** Resolved: defaults, preset and overrides laid over each other when the run was queued. */
  params: Readonly<Record<string, ParameterValue>>
  settings: RunSettings
  dataset: DatasetInfo
  /** Absolute path of the split's JSON file. */
  splitFile: string
}
