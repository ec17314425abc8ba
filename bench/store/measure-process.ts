/** The measured workbench, in a process that did nothing else before: `node measure-process.ts DIRECTORY RUNS ROUNDS`. */
import type { WorkbenchClient } from '../../src/shared/api.ts'
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
  /** At its greatest, when every question was asked once. */
  residentMegabytes: number
  /** At its greatest, when all rounds were over. */
  residentMegabytesLater: number
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
  const asked: Pick<WorkbenchClient, 'call'> = {
    async call(name, input) {
      const answer = await workbench.call(name, input)
      JSON.stringify(answer)
      return answer
    },
  }
  const times = new Map(questions.map(({ key }): [string, number[]] => [key, []]))
  let residentMegabytes = 0
  for (let round = 0; round < roundCount; round++) {
    for (const { key, ask } of questions) {
      const [time] = await timed(() => ask(asked, runCount, round))
      times.get(key)?.push(time)
    }
    if (round === 0) residentMegabytes = greatestResidentMegabytes()
  }
  await workbench.close()
  const residentMegabytesLater = greatestResidentMegabytes()
  const answers = Object.fromEntries([...times].map(([key, list]) => [key, { ...summarize(list), first: list[0] }]))
  return {
    openMs,
    answers,
    residentMegabytes,
    residentMegabytesLater,
    append: await appendWhileReading(dataDirectory, runCount),
  }
}

function greatestResidentMegabytes(): number {
  return process.resourceUsage().maxRSS / 1024
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const start = performance.now()
  const result = await work()
  return [performance.now() - start, result]
}

function refuseToTrain(): never {
  throw new Error('A measurement of the store starts no trainer')
}
