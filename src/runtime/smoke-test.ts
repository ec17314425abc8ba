import { Failure } from '../shared/failures.ts'
import { lastLines, runCommand } from './run-command.ts'

const script = `
const addon = { exports: {} }
process.dlopen(addon, process.argv[1])
console.log(addon.exports.TF_Version)
`

/**
 * Loads the binding in a process of its own, where a crash harms nobody.
 * @throws Failure `environment` when it does not load or reports another TensorFlow than `version`
 */
export async function smokeTest(bindingPath: string, version: string): Promise<void> {
  // Inside Electron this program is Electron, which then acts as Node.
  const env = { ...process.env, TF_CPP_MIN_LOG_LEVEL: '3', ELECTRON_RUN_AS_NODE: '1' }
  const result = await runCommand(process.execPath, ['-e', script, bindingPath], { env })
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
