import { fileURLToPath } from 'node:url'
import { locateRuntime } from '../../src/runtime/locate.ts'
import type { EngineKind } from '../../src/shared/run-settings.ts'
import type { Workload } from '../workload/workload.ts'
import type { CandidateCommand } from './start-candidate.ts'

/** The keys of the contenders' milliseconds in the JSON report, in its order. */
export const contenderKeys = [
  'compiledMs',
  'eagerMs',
  'stockMs',
  'pytorchMs',
  'torchCompileMs',
  'tfFunctionMs',
] as const
export type ContenderKey = (typeof contenderKeys)[number]

/** One way to compute a step. */
export interface Contender {
  key: ContenderKey
  title: string
  command: CandidateCommand
}

/** A Python with the other libraries, and the fixture that its programs start from. */
export interface Peers {
  python: string
  fixture: string
}

/** Quiet logs, and GPU memory as needed instead of all of it: the candidates live side by side. */
const sharing = { TF_CPP_MIN_LOG_LEVEL: '2', TF_FORCE_GPU_ALLOW_GROWTH: 'true' }

/** Who computes a workload; the first is what the others are held against. */
export function contendersFor(workload: Workload, peers: Peers | null): Contender[] {
  const own: Contender[] = [
    { key: 'compiledMs', title: 'Penumbra, compiled', command: oursCommand(workload, 'compiled') },
    { key: 'eagerMs', title: 'Penumbra, eager', command: oursCommand(workload, 'eager') },
    { key: 'stockMs', title: 'tfjs-node', command: nodeCommand('./stock.ts', JSON.stringify(workload)) },
  ]
  if (!peers) return own
  return [
    ...own,
    { key: 'pytorchMs', title: 'PyTorch', command: peerCommand(peers, 'pytorch_candidate.py', 'eager') },
    { key: 'torchCompileMs', title: 'torch.compile', command: peerCommand(peers, 'pytorch_candidate.py', 'compile') },
    { key: 'tfFunctionMs', title: 'tf.function', command: peerCommand(peers, 'tensorflow_candidate.py') },
  ]
}

/** A stage of a workload as this project runs it. */
export function oursCommand(workload: Workload, engine: EngineKind, stageIndex = 0): CandidateCommand {
  return nodeCommand('./ours.ts', JSON.stringify(workload), engine, String(stageIndex))
}

function nodeCommand(script: string, ...words: string[]): CandidateCommand {
  return { file: process.execPath, args: [fileURLToPath(new URL(script, import.meta.url)), ...words], env: sharing }
}

function peerCommand({ python, fixture }: Peers, script: string, ...words: string[]): CandidateCommand {
  const runtime = locateRuntime()
  const onGpu = runtime.available && runtime.variant === 'gpu'
  return {
    file: python,
    args: [fileURLToPath(new URL(`../peers/${script}`, import.meta.url)), fixture, ...words],
    // All on the same device: without our GPU build the others compute on the processor too.
    env: { ...sharing, ...(onGpu ? {} : { CUDA_VISIBLE_DEVICES: '-1' }) },
  }
}
