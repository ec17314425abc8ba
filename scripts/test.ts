/**
 * `npm test`: gets what the tests need, then types, lint, format, unit and contract tests, build, end-to-end tests.
 * Goes on after a failure and closes with one line `N passed, N failed`.
 */
import { findElectron, hasDisplay } from '../src/runtime/electron.ts'
import { terminalProgress } from '../src/runtime/progress.ts'
import { setUpRuntime } from '../src/runtime/setup.ts'
import { ensureChromium } from '../tests/chromium.ts'
import { build } from './build/ensure-built.ts'
import { passesOrFails } from './test/run-tool.ts'
import { runStages, type Stage, type StageCount } from './test/stage.ts'
import { runVitest } from './test/vitest-stage.ts'

const report = terminalProgress()

const stages: Stage[] = [
  { title: 'TensorFlow runtime', run: () => prepare(requireRuntime) },
  { title: 'Chromium', run: () => prepare(() => ensureChromium(report)) },
  ...['shared', 'ml', 'node', 'e2e'].map((environment) => ({
    title: `Types of ${environment}`,
    run: () => passesOrFails('typescript/bin/tsc', '-p', `tsconfig.${environment}.json`),
  })),
  { title: 'Types of renderer', run: () => passesOrFails('vue-tsc/bin/vue-tsc.js', '-p', 'tsconfig.renderer.json') },
  { title: 'Lint', run: () => passesOrFails('eslint/bin/eslint.js', '--max-warnings=0', '.') },
  { title: 'Format', run: () => passesOrFails('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { title: 'Unit and contract tests', run: () => runVitest('unit') },
  { title: 'Build', run: () => counted(() => build('all', report)) },
  { title: 'Desktop app on a stand-in for Electron', run: () => runVitest('desktop-stand-in') },
  { title: 'Desktop app on Electron', run: runOnElectron },
  { title: 'Package', run: () => runVitest('package') },
  { title: 'End-to-end tests', run: () => runVitest('e2e') },
]

const { failed } = await runStages(stages, console.log)
process.exitCode = failed === 0 ? 0 : 1

/** What the tests stand on is no test: it counts only when it cannot be had. */
async function prepare(work: () => Promise<unknown>): Promise<StageCount> {
  await work()
  return { passed: 0, failed: 0 }
}

async function counted(work: () => Promise<void>): Promise<StageCount> {
  await work()
  return { passed: 1, failed: 0 }
}

async function requireRuntime(): Promise<void> {
  const runtime = await setUpRuntime({ report, retry: true })
  if (!runtime.available) throw new Error(runtime.problem)
}

/** The same tests on the real thing, where there is one. */
async function runOnElectron(): Promise<StageCount> {
  const electron = findElectron()
  const problem = 'problem' in electron ? electron.problem : hasDisplay() ? undefined : 'no display'
  if (problem === undefined) return await runVitest('desktop-electron')
  console.log(`Skipped: ${problem}. The stage before ran the same tests on the stand-in.`)
  return { passed: 0, failed: 0 }
}
