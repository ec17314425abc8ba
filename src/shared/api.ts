import type { ApiInput, ApiName } from './api-inputs.ts'
import type { ReadBundle, WrittenBundle } from './bundles.ts'
import type { DatasetInfo } from './datasets.ts'
import type { EnsembleResult } from './ensembles.ts'
import type { MethodDescriptor } from './method-descriptor.ts'
import type { ModelExport, ModelPrediction } from './model-exports.ts'
import type { RunEvent } from './run-events.ts'
import type {
  LogLine,
  QueueState,
  RunCurvePortion,
  RunDetail,
  RunRow,
  SavedView,
  ScalarSeries,
  ScalarSummary,
} from './runs.ts'
import type { StudyPlan, StudyRow } from './studies.ts'
import type { DeviceRate, DoctorCheck, GpuReport, SetupState, SystemStatus } from './system.ts'
import type { ViewData } from './views.ts'

export interface ApiOutputs {
  'system.status': SystemStatus
  'system.doctor': DoctorCheck[]
  'system.gpu': GpuReport
  'system.measureDevice': DeviceRate
  'system.setup': SetupState
  'system.startSetup': SetupState
  'system.stopSetup': SetupState
  'methods.list': MethodDescriptor[]
  'datasets.list': DatasetInfo[]
  'datasets.import': DatasetInfo
  'datasets.generate': DatasetInfo
  'datasets.remove': null
  'datasets.images': ImageBatch
  'datasets.labels': number[]
  'datasets.points': PlanePoints
  'runs.list': RunRow[]
  'runs.get': RunDetail
  'runs.create': RunRow
  'runs.stop': RunRow
  'runs.resume': RunRow
  'runs.rename': RunRow
  'runs.trash': null
  'runs.restore': null
  'runs.purge': { freedBytes: number }
  'runs.scalars': ScalarSeries[]
  'runs.view': ViewSnapshot | null
  'runs.curves': RunCurvePortion
  'runs.scalarSummaries': ScalarSummary[]
  'runs.annotate': RunRow[]
  'runs.repeat': RunRow[]
  'runs.sizes': Record<string, number>
  'runs.computeView': ViewSnapshot
  'runs.scoreSamples': ViewSnapshot
  'runs.ensemble': EnsembleResult
  'runs.export': ModelExport
  'runs.exports': ModelExport[]
  'runs.predict': ModelPrediction
  'savedViews.list': SavedView[]
  'savedViews.save': SavedView[]
  'savedViews.remove': SavedView[]
  'studies.list': StudyRow[]
  'studies.plan': StudyPlan
  'studies.create': StudyRow
  'studies.stop': StudyRow
  'studies.resume': StudyRow
  'studies.rename': StudyRow
  'studies.remove': null
  'runs.log': LogLine[]
  'bundles.write': WrittenBundle[]
  'bundles.read': ReadBundle
  'queue.get': QueueState
  'queue.pause': QueueState
  'queue.unpause': QueueState
  'queue.move': QueueState
  'queue.setConcurrency': QueueState
  /** The runs it queued: VAT and its supervised baseline on the same split. */
  'example.start': { vat: string; supervised: string }
}

/** Pixels 0 … 255, one base64 string per image, row by row, channels last. */
export interface ImageBatch {
  width: number
  height: number
  channels: number
  images: readonly string[]
  labels: readonly number[]
}

/** The first points of a part in the plane they were made in. The arrays have equal length. */
export interface PlanePoints {
  x: readonly number[]
  y: readonly number[]
  labels: readonly number[]
}

export interface ViewSnapshot {
  step: number
  data: ViewData
  /** Every step that has a snapshot of this view, ascending. */
  steps: readonly number[]
}

/** What the workbench tells every window without being asked. */
export type WorkbenchEvent =
  | { type: 'run'; run: RunRow }
  | { type: 'runs-removed'; ids: readonly string[] }
  | { type: 'run-events'; events: readonly RunEvent[] }
  | { type: 'queue'; queue: QueueState }
  | { type: 'datasets' }
  | { type: 'study'; study: StudyRow }
  | { type: 'study-removed'; id: string }
  | { type: 'setup'; setup: SetupState }

/** The workbench as its callers see it, near or far. */
export interface WorkbenchClient {
  /** @throws Failure with the workbench's own kind and message */
  call<Name extends ApiName>(name: Name, input: ApiInput<Name>): Promise<ApiOutputs[Name]>
  /** @returns stops listening */
  subscribe(listener: (event: WorkbenchEvent) => void): () => void
}
