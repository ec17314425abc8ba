import { fileURLToPath } from 'node:url'
import { Failure } from '../shared/failures.ts'
import { lastLines, runCommand, type CommandResult } from './run-command.ts'

/** What a TensorFlow computes on. */
export type SeenDevice = 'cpu' | 'gpu'

/** Loads a binding in a process of its own, which prints the version of its TensorFlow and the device that it uses. */
export type ProbeBinding = (bindingPath: string) => Promise<CommandResult>

const entry = fileURLToPath(new URL('./probe-binding.ts', import.meta.url))

/** Quiet, and without taking all of a GPU's memory. */
export const probeSettings = { TF_CPP_MIN_LOG_LEVEL: '3', TF_FORCE_GPU_ALLOW_GROWTH: 'true' }

/** As a child of this Node. */
const probeInNode: ProbeBinding = (bindingPath) =>
  runCommand(process.execPath, [entry, bindingPath], { env: { ...process.env, ...probeSettings } })

/**
 * Loads the binding in a process of its own, where a crash harms nobody.
 * @param probe how this host starts a process; a child of this Node unless told
 * @returns the device that its TensorFlow uses
 * @throws Failure `environment` when it does not load or reports another TensorFlow than `version`
 */
export async function smokeTest(bindingPath: string, version: string, probe = probeInNode): Promise<SeenDevice> {
  const result = await probe(bindingPath)
  const [found = '', device] = result.stdout.trim().split('\n')
  if (result.code === 0 && found === version) return device === 'gpu' ? 'gpu' : 'cpu'
  const reason =
    result.signal === 'SIGILL'
      ? 'the processor lacks an instruction that TensorFlow needs (AVX)'
      : result.signal
        ? `it was ended by ${result.signal}`
        : result.code === 0
          ? `it reports version "${found}", expected ${version}`
          : lastLines(result.stderr)
  throw new Failure('environment', `The TensorFlow binding ${bindingPath} does not load: ${reason}`)
}
