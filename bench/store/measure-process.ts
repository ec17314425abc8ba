/** The measured workbench, in a process that did nothing else before: `node measure-process.ts DIRECTORY RUNS ROUNDS`. */
import { openWorkbench } from '../../src/workbench/index.ts'
import { summarize, type Timing } from '../measure/statistics.ts'
import { appendWhileReading, type AppendResult } from './append-while-reading.ts'
import { questions } from './questions.ts'

/** What the process prints, as JSON. */
export interface StoreMeasurement {
  /** Opening the folder, milliseconds. */
  openMs: number
  /** By the key of the question, milliseconds from the call to the JSON text of its answer. */
  answers: Readonly<Record<string, Timing & { first: number }>>
  /** Greatest so far, after all questions. */
  residentMegabytes: number
  append: AppendResult
}

const [directory = '', runs = 0, rounds = 0] = process.argv
  .slice(2)
  .map((word, index) => (index === 0 ? word : Number(word)))
const measurement = await measure(String(directory), Number(runs), Number(rounds))
process.stdout.write(JSON.stringify(measurement))

async function measure(dataDirectory: string, runCount: number, roundCount: number): Promise<StoreMeasurement> {
  const [openMs, workbench] = await timed(() =>
    openWorkbench({ dataDirectory, methods: [], startTrainer: refuseToTrain, host: 'command-line' }),
  )
  const answers: Record<string, Timing & { first: number }> = {}
  for (const { key, ask } of questions) {
    const times: number[] = []
    for (let round = 0; round < roundCount; round++) {
      const [time] = await timed(async () => JSON.stringify(await ask(workbench, runCount, round)))
      times.push(time)
    }
    answers[key] = { ...summarize(times), first: times[0] }
  }
  await workbench.close()
  const residentMegabytes = process.resourceUsage().maxRSS / 1024
  return { openMs, answers, residentMegabytes, append: await appendWhileReading(dataDirectory, runCount) }
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

function refuseToTrain(): never {
  throw new Error('A measurement of the store starts no trainer')
}
