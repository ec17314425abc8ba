import { parseArgs } from 'node:util'
import { invalidInput } from '../src/shared/failures.ts'
import type { BenchCase } from './cases/bench-case.ts'
import { benchCases } from './cases/index.ts'

/** What the words after `bench` ask for. */
export type BenchWords =
  | { kind: 'help' }
  | { kind: 'steps'; cases: readonly BenchCase[]; python: string | null; rounds: number; json: boolean }
  | { kind: 'presets'; rounds: number; json: boolean }
  | { kind: 'renderer'; rounds: number; json: boolean }
  | { kind: 'store'; python: string | null; runs: number; rounds: number; json: boolean }

const defaultRounds = { steps: 7, presets: 3, store: 9, renderer: 3 }

/** Of 10 series of 1,000 points each. */
const defaultRuns = 1000

export const benchHelp = `Measures training steps, the store and the interface.

npm run -s bench -- steps [--peers] [--case NAME]… [--rounds N] [--json]
    milliseconds per step: compiled, eager, plain tfjs-node and, with --peers, PyTorch and TensorFlow
    on the Python that PENUMBRA_PYTHON names
npm run -s bench -- presets [--rounds N] [--json]
    steps per second and time of the first step of every preset
npm run -s bench -- store [--peers] [--runs N] [--rounds N] [--json]
    how fast the store answers with 1,000 runs and 10 million scalars; with --peers TensorBoard and trackio
    on the same scalars, on the Python that PENUMBRA_PYTHON names
npm run -s bench -- renderer [--rounds N] [--json]
    frames per second of the interface in Chromium with 8 live curves at 200 events/s, drawings per second of the
    decision map of a run that trains on the two moons, and the chart of 1,000 runs

Cases: ${benchCases.map(({ name }) => name).join(', ')}`

/** @throws Failure `invalid-input` for a word that is no command, option or case */
export function parseBenchWords(words: string[], environment: NodeJS.ProcessEnv): BenchWords {
  const { values, positionals } = parseArgs({
    args: words,
    options: {
      json: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: false },
      case: { type: 'string', multiple: true },
      rounds: { type: 'string' },
      runs: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  })
  if (values.help) return { kind: 'help' }
  const [verb, tooMany] = positionals
  if (tooMany !== undefined) throw invalidInput(`"${tooMany}" is one word too many: expected a command and options`)
  if (values.runs !== undefined && verb !== 'store') throw invalidInput('--runs: only "bench store" takes it')
  switch (verb) {
    case 'steps': {
      const cases = values.case?.map(findCase) ?? benchCases
      const python = values.peers ? peerPython(environment, 'torch and tensorflow') : null
      return {
        kind: 'steps',
        cases,
        python,
        rounds: readCount('--rounds', values.rounds, defaultRounds.steps),
        json: values.json,
      }
    }
    case 'presets':
      if (values.peers || values.case) throw invalidInput('"bench presets" takes neither --peers nor --case')
      return { kind: 'presets', rounds: readCount('--rounds', values.rounds, defaultRounds.presets), json: values.json }
    case 'store':
      if (values.case) throw invalidInput('"bench store" takes no --case')
      return {
        kind: 'store',
        python: values.peers ? peerPython(environment, 'tensorboard and trackio') : null,
        runs: readCount('--runs', values.runs, defaultRuns),
        rounds: readCount('--rounds', values.rounds, defaultRounds.store),
        json: values.json,
      }
    case 'renderer':
      if (values.peers || values.case) throw invalidInput('"bench renderer" takes neither --peers nor --case')
      return {
        kind: 'renderer',
        rounds: readCount('--rounds', values.rounds, defaultRounds.renderer),
        json: values.json,
      }
    default:
      throw invalidInput(`"${verb ?? ''}" is not a command of bench (known: steps, presets, store, renderer)`)
  }
}

function findCase(name: string): BenchCase {
  const found = benchCases.find((benchCase) => benchCase.name === name)
  if (!found) throw invalidInput(`"${name}" is not a case (known: ${benchCases.map((known) => known.name).join(', ')})`)
  return found
}

function peerPython({ PENUMBRA_PYTHON }: NodeJS.ProcessEnv, packages: string): string {
  if (PENUMBRA_PYTHON) return PENUMBRA_PYTHON
  throw invalidInput(`--peers: PENUMBRA_PYTHON is not set. Expected the path of a Python with ${packages}`)
}

function readCount(option: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  if (/^\d+$/.test(text) && Number(text) > 0) return Number(text)
  throw invalidInput(`${option} ${text}: expected a whole number from 1`)
}
