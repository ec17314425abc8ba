/** `npm run setup`: sets the TensorFlow runtime up, and tries again what failed before. */
import { terminalProgress } from '../src/runtime/progress.ts'
import { setUpRuntime } from '../src/runtime/setup.ts'

const runtime = await setUpRuntime({ report: terminalProgress(), retry: true })
if (runtime.available) console.log(`TensorFlow ${runtime.version} (${runtime.variant}): ${runtime.directory}`)
process.exitCode = runtime.available ? 0 : 1
