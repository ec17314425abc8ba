/** `npm run -s bench -- steps|presets|store|renderer`: how fast training steps, the store and the interface are here. The report goes to standard output. */
import { runCommand } from '../src/cli/run-command.ts'
import { terminalProgress } from '../src/runtime/progress.ts'
import { setUpRuntime } from '../src/runtime/setup.ts'
import { loadEngine } from '../src/trainer/engine.ts'
import { benchHelp, type BenchWords, parseBenchWords } from './bench-words.ts'
import { describeMachine } from './machine.ts'
import { measurePresets } from './presets/measure-presets.ts'
import { presetsJson, presetsText } from './presets/report-presets.ts'
import { measureRenderer } from './renderer/measure-renderer.ts'
import { meetsBars, rendererText } from './renderer/report-renderer.ts'
import { measureStore } from './store/measure-store.ts'
import { storeFigures, storeText } from './store/report-store.ts'
import { type CaseResult, measureCase } from './steps/measure-case.ts'
import { stepsJson, stepsText } from './steps/report-steps.ts'

const roundMilliseconds = 1000

const report = (line: string): void => console.error(line)

await runCommand(async (words) => {
  const parsed = parseBenchWords(words, process.env)
  if (parsed.kind === 'help') {
    console.log(benchHelp)
    return 0
  }
  const machine = describeMachine()
  if (parsed.kind === 'store') return await benchStore(parsed, machine)
  if (parsed.kind === 'renderer') return await benchRenderer(parsed, machine)
  await setUpRuntime({ report: terminalProgress(), retry: false })
  return parsed.kind === 'steps' ? await benchSteps(parsed, machine) : await benchPresets(parsed, machine)
})

/** Fails when something of this project or of tfjs-node did not run; peers may be missing. */
async function benchSteps(
  { cases, python, rounds, json }: Extract<BenchWords, { kind: 'steps' }>,
  machine: string,
): Promise<number> {
  const peers = python === null ? null : { python, engine: await loadEngine('js') }
  const results: CaseResult[] = []
  for (const benchCase of cases) {
    results.push(await measureCase(benchCase, { peers, rounds, roundMilliseconds, report }))
  }
  let exitCode = 0
  for (const { benchCase, outcomes } of results) {
    for (const { key, title, ...outcome } of outcomes) {
      if (outcome.timing) continue
      report(`${benchCase.name}: no figure for ${title}: ${outcome.problem}`)
      if (['compiledMs', 'eagerMs', 'stockMs'].includes(key)) exitCode = 1
    }
  }
  console.log(
    json ? JSON.stringify(stepsJson(results)) : `${machine}\nMedian of ${rounds} rounds\n\n${stepsText(results)}`,
  )
  return exitCode
}

async function benchPresets(
  { rounds, json }: Extract<BenchWords, { kind: 'presets' }>,
  machine: string,
): Promise<number> {
  const speeds = await measurePresets({ rounds, roundMilliseconds, report })
  const failures = speeds.filter(({ problem }) => problem !== undefined)
  for (const { method, preset, problem } of failures) report(`${method} ${preset}: no figure: ${problem}`)
  console.log(json ? JSON.stringify(presetsJson(speeds)) : `${machine}\n\n${presetsText(speeds)}`)
  return failures.length === 0 ? 0 : 1
}

/** Fails when a bar was missed. */
async function benchStore(
  { python, runs, rounds, json }: Extract<BenchWords, { kind: 'store' }>,
  machine: string,
): Promise<number> {
  const measured = await measureStore({ python, runs, rounds, report })
  const figures = storeFigures(measured)
  console.log(json ? JSON.stringify({ figures, ...measured }) : `${machine}\n${storeText(measured)}`)
  return figures.every(({ met }) => met) ? 0 : 1
}

async function benchRenderer(
  { rounds, json }: Extract<BenchWords, { kind: 'renderer' }>,
  machine: string,
): Promise<number> {
  const result = await measureRenderer(rounds, report)
  console.log(json ? JSON.stringify(result) : `${machine}\n${rendererText(result)}`)
  return meetsBars(result) ? 0 : 1
}
