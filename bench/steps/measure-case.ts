import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Engine } from '../../src/trainer/engine.ts'
import { type Contender, contendersFor, type ContenderKey } from '../candidates/contenders.ts'
import { type RunningCandidate, startCandidate } from '../candidates/start-candidate.ts'
import type { BenchCase } from '../cases/bench-case.ts'
import { measureInTurn } from '../measure/measure-in-turn.ts'
import type { Timing } from '../measure/statistics.ts'
import { writeFixture } from '../workload/fixture.ts'
import { disagreement } from './agreement.ts'

/** What one contender achieved: milliseconds per step, or why there are none. */
export type Outcome = { key: ContenderKey; title: string } & (
  { timing: Timing; library: string; device: string; firstStepMilliseconds: number } | { timing: null; problem: string }
)

export interface CaseResult {
  benchCase: BenchCase
  outcomes: Outcome[]
}

export interface MeasureOptions {
  /** The Python of the peers, and an engine to make their initial values with; null leaves them out. */
  peers: { python: string; engine: Engine } | null
  rounds: number
  roundMilliseconds: number
  report(line: string): void
}

type Entry = Contender & ({ running: RunningCandidate } | { problem: string })

/** Starts every contender of a case, checks that they compute the same, and times them in turn. */
export async function measureCase(benchCase: BenchCase, options: MeasureOptions): Promise<CaseResult> {
  const directory = mkdtempSync(join(tmpdir(), 'penumbra-bench-'))
  const entries: Entry[] = []
  try {
    const fixture = join(directory, 'fixture.safetensors')
    if (options.peers) writeFixture(fixture, benchCase.workload, options.peers.engine)
    const peers = options.peers && { python: options.peers.python, fixture }
    for (const contender of contendersFor(benchCase.workload, peers)) {
      options.report(`${benchCase.name}: starting ${contender.title}`)
      entries.push(await start(contender, benchCase, entries[0]))
    }
    return { benchCase, outcomes: await timeEntries(benchCase, entries, options) }
  } finally {
    for (const entry of entries) if ('running' in entry) await entry.running.close()
    rmSync(directory, { recursive: true })
  }
}

async function start(contender: Contender, benchCase: BenchCase, reference: Entry | undefined): Promise<Entry> {
  try {
    const running = await startCandidate(contender.command)
    const expected = reference && 'running' in reference ? reference.running.ready.losses : running.ready.losses
    const problem = disagreement(expected, running.ready.losses, benchCase.tolerances)
    if (problem === undefined) return { ...contender, running }
    await running.close()
    return { ...contender, problem }
  } catch (error) {
    return { ...contender, problem: error instanceof Error ? error.message : String(error) }
  }
}

async function timeEntries(
  { name }: BenchCase,
  entries: readonly Entry[],
  { rounds, roundMilliseconds, report }: MeasureOptions,
): Promise<Outcome[]> {
  const running = entries.flatMap((entry) => ('running' in entry ? [entry] : []))
  const onRound = (round: number) => report(`${name}: round ${round} of ${rounds}`)
  const measured = await measureInTurn(
    running.map((entry) => entry.running),
    { rounds, roundMilliseconds, onRound },
  )
  return entries.map((entry): Outcome => {
    const { key, title } = entry
    if ('problem' in entry) return { key, title, timing: null, problem: entry.problem }
    const result = measured[running.indexOf(entry)]
    if ('problem' in result) return { key, title, timing: null, problem: result.problem }
    const { library, device, firstStepMilliseconds } = entry.running.ready
    return { key, title, timing: result, library, device, firstStepMilliseconds }
  })
}
