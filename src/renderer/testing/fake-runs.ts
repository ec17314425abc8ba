import type { ParsedApiInput } from '../../shared/api-inputs.ts'
import { notFound } from '../../shared/failures.ts'
import { commandLineOf, resolveRun } from '../../shared/run-request.ts'
import type { RunRow } from '../../shared/runs.ts'
import { cutSeries } from '../runs/merge-series.ts'
import { fakeSeries } from './fake-curves.ts'
import { fakeRecipe } from './fake-recipe.ts'
import type { FakeWorkbench, HandlersFor } from './fake-handlers.ts'
import { fakeSnapshot } from './fake-views.ts'
import { sampleMethods } from './sample-methods.ts'
import { sampleRun } from './sample-run.ts'

type RunCalls =
  | 'runs.list'
  | 'runs.get'
  | 'runs.create'
  | 'runs.stop'
  | 'runs.resume'
  | 'runs.rename'
  | 'runs.trash'
  | 'runs.restore'
  | 'runs.purge'
  | 'runs.scalars'
  | 'runs.view'
  | 'runs.computeView'
  | 'runs.log'
  | 'runs.repeat'
  | 'example.start'

const bytesOfRun = 22_400_000

/** Runs from their creation to their end for good. */
export function fakeRunHandlers(workbench: FakeWorkbench): HandlersFor<RunCalls> {
  const { rows, find, change, changeQueue } = workbench

  function create(request: ParsedApiInput<'runs.create'>): RunRow {
    const { name, ...resolved } = resolveRun(request, sampleMethods)
    const id = `new-${rows.size + 1}`
    const fresh = { ...resolved, status: 'queued', step: 0, testError: null, bestTestError: null } as const
    const row = sampleRun({
      ...fresh,
      id,
      recipe: fakeRecipe(resolved),
      number: rows.size + 1,
      name: name ?? `${resolved.method} ${id}`,
      createdAt: Date.now(),
      engine: null,
    })
    rows.set(id, row)
    changeQueue({ waiting: [...workbench.queue().waiting, id] })
    return row
  }

  /** The same recipe under seeds that no run of it has. */
  function repeat({ id, count }: ParsedApiInput<'runs.repeat'>): RunRow[] {
    const { method, dataset, settings, params, recipe } = find(id)
    const taken = [...rows.values()].filter((row) => row.recipe === recipe).map((row) => row.settings.seed)
    const first = Math.max(...taken) + 1
    return Array.from({ length: count }, (_, index) => {
      const row = create({ method, dataset, settings: { ...settings, seed: first + index }, params })
      return change(row.id, { recipe })
    })
  }

  return {
    'runs.list': ({ trashed }) => [...rows.values()].filter((row) => (row.trashedAt !== null) === trashed),
    'runs.get': ({ id }) => ({
      ...find(id),
      versions: { penumbra: '0.1.0', tensorflow: '2.21.0' },
      gitCommit: '0123abc',
      directory: `/home/ada/.local/share/penumbra/runs/${id}`,
      commandLine: commandLineOf(
        { method: find(id).method, dataset: 'mnist', settings: {}, params: {} },
        sampleMethods,
      ),
      scalarNames: [],
      checkpoints: [{ step: 4000, role: 'last', file: 'checkpoints/last.bin', bytes: bytesOfRun }],
    }),
    'runs.create': create,
    'runs.repeat': repeat,
    'runs.stop': ({ id }) => change(id, { status: 'stopped' }),
    'runs.resume': ({ id }) => change(id, { status: 'queued' }),
    'runs.rename': ({ id, name }) => change(id, { name }),
    'runs.trash': ({ ids }) => (ids.forEach((id) => change(id, { trashedAt: Date.now() })), null),
    'runs.restore': ({ ids }) => (ids.forEach((id) => change(id, { trashedAt: null })), null),
    'runs.purge': ({ ids }) => (ids.forEach((id) => rows.delete(id)), { freedBytes: bytesOfRun * ids.length }),
    'runs.scalars': ({ id, names, fromStep = 0, toStep = Infinity }) => {
      const scalars = sampleMethods.find((method) => method.id === find(id).method)?.scalars ?? []
      return scalars
        .filter(({ name }) => !names || names.includes(name))
        .map(({ name }) => fakeSeries(name, find(id).step, id.length + Number(id.replace(/\D/g, ''))))
        .map((series) => cutSeries(series, fromStep, toStep))
    },
    'runs.view': ({ viewId, step }) => fakeSnapshot(viewId, step),
    'runs.computeView': ({ id, viewId }) => {
      const snapshot = fakeSnapshot(viewId, find(id).step)
      if (!snapshot) throw notFound(`The method of ${id} has no view "${viewId}".`)
      return snapshot
    },
    'runs.log': ({ id }) => [{ time: find(id).createdAt, level: 'info', message: 'Split drawn' }],
    'example.start': () => {
      const request = { dataset: 'mnist', settings: {}, params: {} }
      return {
        supervised: create({ ...request, method: 'supervised' }).id,
        vat: create({ ...request, method: 'vat' }).id,
      }
    },
  }
}
