import { Failure } from '../shared/failures.ts'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import { findMethod, resolveRun, type RunRequest } from '../shared/run-request.ts'
import type { RunRow } from '../shared/runs.ts'
import { findDataset } from './datasets/catalog.ts'
import { recipeOf } from './recipe.ts'
import type { Store } from './store/index.ts'

/**
 * The requests for the recipe of a run under the next seeds that no run of its group has, runs in the trash counted.
 * @throws Failure `conflict` when methods or data are not those of the run any more
 */
export async function repetitionsOf(
  run: RunRow,
  count: number,
  store: Store,
  methods: readonly MethodDescriptor[],
): Promise<RunRequest[]> {
  const requests = nextSeeds(store.runs.seedsOf(run.recipe), count).map((seed) => requestOf(run, seed, methods))
  const [first] = requests
  if (first) {
    const resolved = resolveRun(first, methods)
    const dataset = await findDataset(resolved.dataset, store.datasets.list())
    if (recipeOf({ ...resolved, datasetHash: dataset.hash }) !== run.recipe) throw changedSince(run, dataset.hash)
  }
  return requests
}

/** The smallest that are free, from 1. */
export function nextSeeds(used: ReadonlySet<number>, count: number): number[] {
  const seeds: number[] = []
  for (let seed = 1; seeds.length < count; seed++) {
    if (!used.has(seed)) seeds.push(seed)
  }
  return seeds
}

function requestOf(run: RunRow, seed: number, methods: readonly MethodDescriptor[]): RunRequest {
  const { method, dataset, params } = run
  const preset = findMethod(method, methods).presets.find(({ id }) => id === run.preset)
  const name = run.name === `${method} · ${run.splitName}` ? undefined : run.name
  return { method, preset: preset?.id, dataset, name, settings: { ...run.settings, seed }, params }
}

function changedSince({ id, method, dataset, datasetHash }: RunRow, hash: string): Failure {
  const what =
    hash === datasetHash
      ? `${method} has other settings or parameters than when it was queued`
      : `data set ${dataset} holds other data than when it was queued (hash ${hash}, expected ${datasetHash})`
  return new Failure(
    'conflict',
    `Run ${id} cannot be repeated: ${what}, so the new runs would not be of its group. Start a new run instead`,
  )
}
