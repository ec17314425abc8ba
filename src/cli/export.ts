import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { invalidInput, notFound } from '../shared/failures.ts'
import { exportFormats, type ModelAt, type ModelExport } from '../shared/model-exports.ts'
import { resolveDataDirectory } from '../workbench/data-directory.ts'
import { checkTargetFolder } from '../workbench/exports/target-folder.ts'
import { storedModel } from '../workbench/inspections/stored-model.ts'
import { parseInput } from '../workbench/parse-input.ts'
import { databaseFile, openReadOnlyStore } from '../workbench/store/index.ts'
import { formatTable } from './format.ts'
import { openLocalWorkbench } from './open-local-workbench.ts'
import { runCommand } from './run-command.ts'

const help = `Writes a trained model in a format of others, and checks it with a reader of that format.

npm run -s export -- RUN --format FORMAT --out DIR [--at last|best] [--json]

RUN       id of a run, as "runs list" shows it
--format  ${exportFormats.join(', ')}
--out     a new or an empty folder
--at      last (default): the weights of the last step, whose error is the run's test error;
          best: those of the lowest validation error

--data-dir DIR says where the runs are kept, else PENUMBRA_HOME, else the user’s data folder.`

/** `export RUN --format FORMAT --out DIR`. */
await runCommand(async (words) => {
  const { values, positionals } = parseArgs({
    args: words,
    options: {
      format: { type: 'string' },
      out: { type: 'string' },
      at: { type: 'string' },
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
  const [id, tooMany] = positionals
  if (tooMany !== undefined) throw invalidInput(`"${tooMany}" is one word too many`)
  if (id === undefined) throw invalidInput('Which run? Give its id as "runs list" shows it')
  if (values.out === undefined) throw invalidInput('--out DIR is missing: expected a new or an empty folder')
  if (values.format === undefined)
    throw invalidInput(`--format is missing: expected one of ${exportFormats.join(', ')}`)
  const { format, at } = values
  const request = parseInput('runs.export', { id, format, directory: resolve(values.out), ...(at && { at }) })
  checkTargetFolder(resolve(values.out))
  const dataDirectory = resolveDataDirectory(values['data-dir'])
  // A wrong run must leave no trace: it is looked up before the folder is opened for writing.
  await checkModel(dataDirectory, id, request.at)
  const workbench = await openLocalWorkbench({ dataDirectory, host: 'command-line', queueScope: 'own' })
  try {
    const made = await workbench.call('runs.export', request)
    console.log(values.json ? JSON.stringify(made, null, 2) : describeExport(made))
    return 0
  } finally {
    await workbench.close()
  }
})

/** @throws Failure when there is no such run, or no such weights of it */
async function checkModel(dataDirectory: string, id: string, at: ModelAt): Promise<void> {
  if (!existsSync(databaseFile(dataDirectory))) {
    throw notFound(`There is no run "${id}": ${dataDirectory} holds no runs yet`)
  }
  const store = openReadOnlyStore(dataDirectory)
  try {
    await storedModel(store, dataDirectory, id, at)
  } finally {
    store.close()
  }
}

function describeExport({ directory, files, step, verification }: ModelExport): string {
  const { reader, examples, largestDifference } = verification
  return [
    `Exported step ${step} to ${directory}`,
    formatTable(files.map(({ name, bytes }) => [`  ${name}`, `${bytes} bytes`])),
    `Read back by ${reader}: probabilities of ${examples} test examples differ by at most ${largestDifference.toExponential(2)}`,
  ].join('\n')
}
