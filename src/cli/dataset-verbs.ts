import { findGenerator } from '../shared/dataset-generators.ts'
import type { DatasetInfo } from '../shared/datasets.ts'
import { invalidInput } from '../shared/failures.ts'
import { formatParameter } from '../shared/parameters.ts'
import { listDatasets } from '../workbench/datasets/catalog.ts'
import { checkImport } from '../workbench/datasets/import-dataset.ts'
import type { Workbench } from '../workbench/index.ts'
import { parseInput } from '../workbench/parse-input.ts'
import { formatTable } from './format.ts'
import { openLocalWorkbench } from './open-local-workbench.ts'
import { parseAssignments } from './parse-assignments.ts'
import { readStore } from './read-store.ts'

/** What follows the verb on the command line. */
export interface DatasetWords {
  words: readonly string[]
  id?: string | undefined
  title?: string | undefined
  set: readonly string[]
  dataDirectory: string
}

/** What a verb has to say, for people and for programs. */
export interface DatasetAnswer {
  text: string
  value: DatasetInfo | readonly DatasetInfo[]
}

export async function listVerb({ words, dataDirectory }: DatasetWords): Promise<DatasetAnswer> {
  if (words[0] !== undefined) throw invalidInput(`"${words[0]}" is one word too many: "datasets list" takes none`)
  const datasets = await listDatasets(readStore(dataDirectory, (store) => store.datasets.list(), []))
  const header = ['ID', 'TITLE', 'TRAIN + TEST', 'SIZE', 'CLASSES', 'ORIGIN', 'GENERATOR']
  const rows = datasets.map((dataset) => [
    dataset.id,
    dataset.title,
    `${dataset.trainCount} + ${dataset.testCount}`,
    `${dataset.width} × ${dataset.height} × ${dataset.channels}`,
    `${dataset.classNames.length}`,
    dataset.origin,
    dataset.recipe?.generator ?? '',
  ])
  return { text: formatTable([header, ...rows]), value: datasets }
}

export async function importVerb({ words, title, dataDirectory }: DatasetWords): Promise<DatasetAnswer> {
  const [id, directory, tooMany] = words
  if (tooMany !== undefined) throw invalidInput(`"${tooMany}" is one word too many`)
  if (id === undefined || directory === undefined) throw invalidInput('Expected: datasets import ID DIRECTORY')
  const request = parseInput('datasets.import', { id, title, source: { directory } })
  // Wrong files must leave no trace: they are checked before the folder is opened for writing.
  await checkImport(request)
  const dataset = await withWorkbench(dataDirectory, (workbench) => workbench.call('datasets.import', request))
  const { trainCount, testCount, classNames } = dataset
  return {
    text: `Imported ${dataset.id}: ${trainCount} + ${testCount} images of ${classNames.length} classes`,
    value: dataset,
  }
}

export async function generateVerb({ words, id, title, set, dataDirectory }: DatasetWords): Promise<DatasetAnswer> {
  const [name, tooMany] = words
  if (tooMany !== undefined) throw invalidInput(`"${tooMany}" is one word too many`)
  if (name === undefined || id === undefined) {
    throw invalidInput('Expected: datasets generate GENERATOR --id ID, for example: generate moons --id my-moons')
  }
  const generator = findGenerator(name)
  const params = parseAssignments(generator.id, generator.params, set)
  const request = parseInput('datasets.generate', { id, title, generator: generator.id, params })
  const dataset = await withWorkbench(dataDirectory, (workbench) => workbench.call('datasets.generate', request))
  const { trainCount, testCount } = dataset
  return {
    text: `Generated ${dataset.id}: ${trainCount} + ${testCount} points, ${recipeText(dataset)}`,
    value: dataset,
  }
}

/** `moons classes=2 trainPerClass=8 …`: what `generate` takes. */
function recipeText({ recipe }: DatasetInfo): string {
  if (!recipe) return ''
  const params = Object.entries(recipe.params).map(([name, value]) => `${name}=${formatParameter(value)}`)
  return [recipe.generator, ...params].join(' ')
}

async function withWorkbench<Result>(
  dataDirectory: string,
  work: (workbench: Workbench) => Promise<Result>,
): Promise<Result> {
  const workbench = await openLocalWorkbench({ dataDirectory, host: 'command-line', queueScope: 'own' })
  try {
    return await work(workbench)
  } finally {
    await workbench.close()
  }
}
