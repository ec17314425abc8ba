/** What runs, for the footer. */
export interface SystemStatus {
  version: string
  host: 'electron' | 'browser' | 'command-line'
  /** Why the workbench is in a browser and not in an Electron window. */
  hostReason?: string
  dataDirectory: string
  /** Whether the TensorFlow runtime is set up; trainers fall back to pure TensorFlow.js without it. */
  tensorflow: { available: boolean; version?: string; variant?: 'cpu' | 'gpu'; problem?: string }
  cpuThreads: number
  memoryBytes: number
  platform: string
}

/** One line of the doctor. */
export interface DoctorCheck {
  id: string
  title: string
  status: 'ok' | 'warning' | 'missing'
  /** What was found. */
  found: string
  /** One sentence or command that mends it; absent when nothing is to be mended. */
  fix?: string
}
