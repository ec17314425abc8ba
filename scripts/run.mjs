/**
 * `node scripts/run.mjs TASK [arguments…]`: what every npm script calls. Needs nothing but Node 18:
 * installs the dependencies when they are missing or stale, then runs the task on the Node 24 among them.
 * Writes to standard error only; standard output belongs to the task.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './launch/dependencies.mjs'
import { findNode } from './launch/find-node.mjs'
import { runToItsEnd } from './launch/run-to-its-end.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** @type {Readonly<Record<string, string>>} */
const entries = {
  start: 'src/cli/start.ts',
  train: 'src/cli/train.ts',
  runs: 'src/cli/runs.ts',
  study: 'src/cli/study.ts',
  export: 'src/cli/export.ts',
  datasets: 'src/cli/datasets.ts',
  doctor: 'src/cli/doctor.ts',
  setup: 'scripts/setup.ts',
  build: 'scripts/build.ts',
  package: 'scripts/package.ts',
  test: 'scripts/test.ts',
  bench: 'bench/index.ts',
}

const [task = '', ...taskArguments] = process.argv.slice(2)
const entry = Object.hasOwn(entries, task) ? entries[task] : undefined
if (entry === undefined) {
  console.error(`"${task}" is not a task (known: ${Object.keys(entries).join(', ')})`)
  process.exit(2)
}
try {
  await ensureDependencies(root)
  await runToItsEnd(findNode(root), [join(root, entry), ...taskArguments])
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
