import { parseArgs } from 'node:util'
import { invalidInput } from '../shared/failures.ts'
import { resolveDataDirectory } from '../workbench/data-directory.ts'
import { listDatasets } from '../workbench/datasets/catalog.ts'
import { checkImport } from '../workbench/datasets/import-dataset.ts'
import { parseInput } from '../workbench/parse-input.ts'
import { formatTable } from './format.ts'
import { openLocalWorkbench } from './open-local-workbench.ts'
import { readStore } from './read-store.ts'
import { runCommand } from './run-command.ts'

const help = `Shows and imports data sets.

npm run -s datasets -- list [--json]                        every data set
npm run -s datasets -- import ID DIRECTORY [--title TEXT]   four IDX files, gzipped or not: train-images-idx3-ubyte,
                                                            train-labels-idx1-ubyte, t10k-… or test-…

--data-dir DIR says where the data are kept, else PENUMBRA_HOME, else the user’s data folder.`

/** `datasets list | import ID DIRECTORY`. */
await runCommand(async (words) => {
  const { values, positionals } = parseArgs({
    args: words,
    options: {
      title: { type: 'string' },
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
  const dataDirectory = resolveDataDirectory(values['data-dir'])
  const [verb, id, directory, tooMany] = positionals
  if (tooMany !== undefined) throw invalidInput(`"${tooMany}" is one word too many`)
  switch (verb) {
    case 'list': {
      if (id !== undefined) throw invalidInput(`"${id}" is one word too many: "datasets list" takes none`)
      const datasets = await listDatasets(readStore(dataDirectory, (store) => store.datasets.list(), []))
      const rows = datasets.map((dataset) => [
        dataset.id,
        dataset.title,
        `${dataset.trainCount} + ${dataset.testCount}`,
        `${dataset.width} × ${dataset.height} × ${dataset.channels}`,
        `${dataset.classNames.length}`,
        dataset.origin,
      ])
      const header = ['ID', 'TITLE', 'TRAIN + TEST', 'SIZE', 'CLASSES', 'ORIGIN']
      console.log(values.json ? JSON.stringify(datasets, null, 2) : formatTable([header, ...rows]))
      return 0
    }
    case 'import': {
      if (id === undefined || directory === undefined) throw invalidInput('Expected: datasets import ID DIRECTORY')
      const request = parseInput('datasets.import', { id, title: values.title, source: { directory } })
      // Wrong files must leave no trace: they are checked before the folder is opened for writing.
      await checkImport(request)
      const workbench = await openLocalWorkbench({ dataDirectory, host: 'command-line', queueScope: 'own' })
      try {
        const dataset = await workbench.call('datasets.import', request)
        const { trainCount, testCount, classNames } = dataset
        const text = `Imported ${dataset.id}: ${trainCount} + ${testCount} images of ${classNames.length} classes`
        console.log(values.json ? JSON.stringify(dataset, null, 2) : text)
      } finally {
        await workbench.close()
      }
      return 0
    }
    default:
      throw invalidInput(`"${verb ?? ''}" is not a command of datasets (known: list, import ID DIRECTORY)`)
  }
})
