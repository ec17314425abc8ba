import { createHash } from 'node:crypto'
import type { DatasetInfo, Split } from '../../shared/datasets.ts'
import { invalidInput } from '../../shared/failures.ts'
import { permutation } from '../../shared/random.ts'
import type { RunSettings } from '../../shared/run-settings.ts'

export type SplitSettings = Pick<
  RunSettings,
  'labels' | 'allLabels' | 'validationSize' | 'unlabeledPool' | 'seed' | 'splitSeed'
>

export type SplitLists = Pick<Split, 'labeled' | 'validation' | 'unlabeled'>

/**
 * Cuts `train` into labelled set, validation set and unlabelled pool. Every class has its own random order: validation
 * takes from its end, labels from its start, so a smaller budget is part of a larger one of the same seed and the
 * validation set does not depend on the budget.
 * @param labels class of each training example
 * @throws Failure `invalid-input` for a budget or a validation set that the data cannot give
 */
export function cutSplit(dataset: DatasetInfo, labels: Uint8Array, settings: SplitSettings): Split {
  const seed = settings.splitSeed === 0 ? settings.seed : settings.splitSeed
  const orders = classOrders(labels, dataset.trainClassCounts.length, seed)
  const validationCounts = validationPerClass(dataset, settings.validationSize, seed)
  const budget = settings.allLabels ? undefined : labelsPerClass(dataset, settings.labels, validationCounts)
  const labeled: number[] = []
  const validation: number[] = []
  orders.forEach((order, label) => {
    const available = order.length - (validationCounts[label] ?? 0)
    for (const index of order.subarray(0, budget ?? available)) labeled.push(index)
    for (const index of order.subarray(available)) validation.push(index)
  })
  const leftOut = new Set(settings.unlabeledPool === 'with-labeled' ? validation : [...validation, ...labeled])
  const lists = {
    labeled: labeled.sort(ascending),
    validation: validation.sort(ascending),
    unlabeled: Array.from(labels.keys()).filter((index) => !leftOut.has(index)),
  }
  return {
    name: `${dataset.id}.${seed}@${settings.allLabels ? 'all' : settings.labels}`,
    datasetId: dataset.id,
    datasetHash: dataset.hash,
    seed,
    labels: labeled.length,
    validationSize: settings.validationSize,
    unlabeledPool: settings.unlabeledPool,
    ...lists,
    hash: splitHash(lists),
  }
}

/** Indices of each class, in a random order of its own. */
function classOrders(labels: Uint8Array, classes: number, seed: number): Int32Array[] {
  const members = Array.from({ length: classes }, (): number[] => [])
  labels.forEach((label, index) => members[label]?.push(index))
  return members.map((indices, label) =>
    permutation(seed, 'split/class', label, indices.length).map((position) => indices[position] ?? 0),
  )
}

/** Equal shares; what does not divide goes to randomly chosen classes, one each. */
function validationPerClass(dataset: DatasetInfo, size: number, seed: number): number[] {
  const classes = dataset.trainClassCounts.length
  const extra = new Set(permutation(seed, 'split/validation-remainder', 0, classes).subarray(0, size % classes))
  const counts = dataset.trainClassCounts.map((_, label) => Math.floor(size / classes) + (extra.has(label) ? 1 : 0))
  dataset.trainClassCounts.forEach((available, label) => {
    if ((counts[label] ?? 0) < available) return
    throw invalidInput(
      `validationSize = ${size}: expected less, class ${dataset.classNames[label]} of ${dataset.id} has ` +
        `${available} training examples and one at least must be left to train on. ` +
        `Set it to 0 (--validation-size 0) to train without a validation set`,
    )
  })
  return counts
}

function labelsPerClass(dataset: DatasetInfo, labels: number, validationCounts: readonly number[]): number {
  const classes = dataset.trainClassCounts.length
  if (labels % classes !== 0) {
    throw invalidInput(
      `labels = ${labels}: expected a multiple of ${classes}, the same number for each class of ${dataset.id}`,
    )
  }
  const available = dataset.trainClassCounts.map((count, label) => count - (validationCounts[label] ?? 0))
  const least = Math.min(...available)
  if (labels / classes > least) {
    const scarce = dataset.classNames[available.indexOf(least)]
    throw invalidInput(
      `labels = ${labels}: expected at most ${least * classes}, ${dataset.id} has ${least} examples of class ${scarce} ` +
        `outside the validation set. For every label there is, set allLabels (--labels all)`,
    )
  }
  return labels / classes
}

/** SHA-256 over the index lists, as 64 hexadecimal digits. */
export function splitHash({ labeled, validation, unlabeled }: SplitLists): string {
  const hash = createHash('sha256')
  for (const list of [labeled, validation, unlabeled]) hash.update(`${list.length}:${list.join(',')};`)
  return hash.digest('hex')
}

function ascending(a: number, b: number): number {
  return a - b
}
