import { parseArgs } from 'node:util'
import { invalidInput, notFound } from '../shared/failures.ts'
import type { RunDetail, RunRow } from '../shared/runs.ts'
import { resolveDataDirectory } from '../workbench/data-directory.ts'
import { runDetail } from '../workbench/run-detail.ts'
import { followRun } from './follow-run.ts'
import { openLocalWorkbench } from './open-local-workbench.ts'
import { readStore } from './read-store.ts'
import { runCommand } from './run-command.ts'
import { describeRun, tableOfRuns } from './run-texts.ts'
import { jsonReporter, textReporter } from './run-reporter.ts'

const help = `Shows and resumes runs.

npm run -s runs -- list [--json]         every run, newest first
npm run -s runs -- show ID [--json]      one run with its settings, errors and checkpoints
npm run -s runs -- resume ID [--json]    goes on from the last checkpoint of a stopped, failed or interrupted run

--data-dir DIR says where the runs are kept, else PENUMBRA_HOME, else the user’s data folder.`

/** `runs list | show ID | resume ID`. */
await runCommand(async (words) => {
  const { values, positionals } = parseArgs({
    args: words,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      'data-dir': { type: 'string' },
    },
    allowPositionals: true,
  })
  if (values.help) {
    console.log(help)
    return 0
  }
  const { json } = values
  const dataDirectory = resolveDataDirectory(values['data-dir'])
  const [verb, id, tooMany] = positionals
  if (tooMany !== undefined) throw invalidInput(`"${tooMany}" is one word too many`)
  switch (verb) {
    case 'list': {
      if (id !== undefined)
        throw invalidInput(`"${id}" is one word too many: "runs list" takes none. Did you mean "runs show ${id}"?`)
      const runs = readStore<RunRow[]>(dataDirectory, (store) => store.runs.list(false), [])
      console.log(json ? JSON.stringify(runs, null, 2) : tableOfRuns(runs))
      return 0
    }
    case 'show': {
      const run = readRun(dataDirectory, id)
      console.log(json ? JSON.stringify(run, null, 2) : describeRun(run))
      return 0
    }
    case 'resume': {
      const run = readRun(dataDirectory, id)
      const workbench = await openLocalWorkbench({ dataDirectory, host: 'command-line', queueScope: 'own' })
      return await followRun(workbench, json ? jsonReporter : textReporter(process.stdout), () =>
        workbench.call('runs.resume', { id: run.id }),
      )
    }
    default:
      throw invalidInput(`"${verb ?? ''}" is not a command of runs (known: list, show ID, resume ID)`)
  }
})

function readRun(dataDirectory: string, id: string | undefined): RunDetail {
  if (id === undefined) throw invalidInput('Which run? Give its id as "runs list" shows it')
  const run = readStore<RunDetail | undefined>(dataDirectory, (store) => runDetail(store, dataDirectory, id), undefined)
  if (!run) throw notFound(`There is no run "${id}": ${dataDirectory} holds no runs yet`)
  return run
}
