import type { ParameterSpecs, ParameterValue } from './parameters.ts'
import type { RunSettings } from './run-settings.ts'
import type { ViewSpec } from './views.ts'

/** A curve that a method logs. `error/validation` and `error/test` exist for every classifier. */
export interface ScalarSpec {
  name: string
  label: string
  unit?: string
}

/** A published figure and the protocol behind it. Only verified numbers are declared. */
export interface PublishedResult {
  /** Test error in per cent. */
  testError: number
  /** Standard deviation over splits or seeds, per cent. */
  spread?: number
  labels: number | 'all'
  source: string
  /** How the published protocol differs from this preset. */
  note?: string
}

/** Named overrides that reproduce one result. */
export interface Preset {
  id: string
  title: string
  /** One sentence: what it is for, how long, what to expect. */
  description: string
  /** `mnist` unless told. */
  dataset?: string
  settings?: Partial<RunSettings>
  params: Readonly<Record<string, ParameterValue>>
  published?: PublishedResult
}

/** Everything about a method but its code: what the form, the command line, the docs and the store need. */
export interface MethodDescriptor {
  id: string
  title: string
  /** One sentence. */
  summary: string
  paper: string
  params: ParameterSpecs
  scalars: readonly ScalarSpec[]
  views: readonly ViewSpec[]
  presets: readonly Preset[]
  /** Labels and validation mean nothing to it: its runs have neither, and nobody is asked for them. */
  learnsWithoutLabels?: true
}
