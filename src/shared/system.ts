import type { TextValues } from './fill-text.ts'
import type { EngineInfo } from './run-events.ts'

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
  /** What was found, with places for the values. */
  found: string
  values?: TextValues
  /** One sentence or command that mends it; absent when nothing is to be mended. */
  fix?: string
  /** What the workbench can do about it itself. */
  repair?: 'set-up-tensorflow'
}

/** How the set-up of TensorFlow goes. */
export interface SetupState {
  running: boolean
  /** What it does, or said last; empty before the first set-up of this session. */
  message: string
  /** 0 … 1 of the present step where it is known. */
  fraction: number | null
  /** Why the last one failed, and what to do. */
  problem: string | null
  /** What one that did not end has downloaded and the next one goes on from; 0 while one is under way. */
  keptBytes: number
}

/** A GPU as its driver describes it. */
export interface GpuDevice {
  name: string
  memoryBytes: number | null
  /** `9.0`; null where the driver does not tell. */
  computeCapability: string | null
}

/** What of the NVIDIA stack is on this machine. */
export interface GpuReport {
  /** Null without an NVIDIA driver that sees a GPU. */
  driver: { version: string; devices: readonly GpuDevice[] } | null
  /** Whether the TensorFlow that is set up can use a GPU. */
  variant: 'cpu' | 'gpu' | null
  /** What TensorFlow, when it is loaded, computes on; null when it is not set up or does not load. */
  seen: 'cpu' | 'gpu' | null
  /** The CUDA libraries and cuDNN that belong to TensorFlow's GPU build, and whether they lie where it looks. */
  libraries: readonly { name: string; version: string; found: boolean }[]
}

/** How fast a device multiplies matrices, measured. */
export interface DeviceRate {
  device: 'cpu' | 'gpu'
  /** What was measured: the CPU where TensorFlow has no GPU. */
  used: 'cpu' | 'gpu'
  /** What computed: says why when it is not TensorFlow. */
  engine: EngineInfo
  /** Rows and columns of the square float32 matrices. */
  size: number
  products: number
  seconds: number
  gigaflopsPerSecond: number
}
