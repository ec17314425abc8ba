import { fileURLToPath } from 'node:url'
import { Failure } from '../shared/failures.ts'
import { lastLines, runCommand, type CommandResult } from './run-command.ts'

/** Loads a binding in a process of its own, which prints the version of its TensorFlow. */
export type ProbeBinding = (bindingPath: string) => Promise<CommandResult>

const entry = fileURLToPath(new URL('./probe-binding.ts', import.meta.url))

/** As a child of this Node. */
const probeInNode: ProbeBinding = (bindingPath) =>
  runCommand(process.execPath, [entry, bindingPath], { env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3' } })

/**
 * Loads the binding in a process of its own, where a crash harms nobody.
 * @param probe how this host starts a process; a child of this Node unless told
 * @throws Failure `environment` when it does not load or reports another TensorFlow than `version`
 */
export async function smokeTest(bindingPath: string, version: string, probe = probeInNode): Promise<void> {
  const result = await probe(bindingPath)
  const found = result.stdout.trim()
  if (result.code === 0 && found === version) return
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
