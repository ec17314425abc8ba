import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Failure } from '../../src/shared/failures.ts'
import { withProcessLock } from '../../src/runtime/process-lock.mjs'
import type { ReportProgress } from '../../src/runtime/progress.ts'
import { sourceState } from './source-state.ts'

/** `renderer` is all that a browser needs; `all` adds Electron's main process, preload script and trainer. */
export type BuildTarget = 'renderer' | 'all'

const root = resolve(import.meta.dirname, '../..')

const targets = {
  renderer: {
    sources: ['src/renderer', 'src/shared', 'resources', 'package-lock.json'],
    result: 'out/renderer/index.html',
    command: ['node_modules/vite/bin/vite.js', 'build', '--config', 'src/renderer/vite.config.ts'],
  },
  all: {
    sources: ['src', 'resources', 'package-lock.json', 'electron.vite.config.ts'],
    result: 'out/main/index.js',
    command: ['node_modules/electron-vite/bin/electron-vite.js', 'build'],
  },
} as const satisfies Record<BuildTarget, unknown>

/**
 * Builds what is missing or older than its sources into `out/`.
 * @throws Failure `environment` when the build fails; its messages are on standard error
 */
export async function ensureBuilt(target: BuildTarget, report: ReportProgress): Promise<void> {
  if (isBuilt(target)) return
  const onWait = (holder: number) => report(`Waiting for process ${holder}, which builds the interface`)
  await withProcessLock(join(root, '.penumbra', 'build.lock'), onWait, async () => {
    if (!isBuilt(target)) await build(target, report)
  })
}

/** Builds whatever the state of `out/` is. */
export async function build(target: BuildTarget, report: ReportProgress): Promise<void> {
  const { command } = targets[target]
  report(target === 'all' ? 'Building the workbench' : 'Building the interface')
  const start = Date.now()
  const states = builtBy(target).map((name) => ({ name, state: stateOf(name) }))
  const child = spawn(process.execPath, [...command, '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] })
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done))
  if (code !== 0) throw new Failure('environment', `The build (${command.join(' ')}) ended with code ${code}`)
  mkdirSync(join(root, 'out'), { recursive: true })
  for (const { name, state } of states) writeFileSync(stampFile(name), state)
  report(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s`)
}

function builtBy(target: BuildTarget): BuildTarget[] {
  return target === 'all' ? ['all', 'renderer'] : ['renderer']
}

function isBuilt(target: BuildTarget): boolean {
  const stamp = stampFile(target)
  if (!existsSync(stamp) || !existsSync(join(root, targets[target].result))) return false
  return readFileSync(stamp, 'utf8') === stateOf(target)
}

function stateOf(target: BuildTarget): string {
  return sourceState(root, targets[target].sources)
}

function stampFile(target: BuildTarget): string {
  return join(root, 'out', `${target}.stamp`)
}
