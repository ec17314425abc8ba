import { apiInputs, type ApiName, type ApiOutputs, type ParsedApiInput, type WorkbenchEvent } from '../../shared/api.ts'
import { notFound } from '../../shared/failures.ts'
import { commandLineOf, resolveRun } from '../../shared/run-request.ts'
import type { QueueState, RunRow } from '../../shared/runs.ts'
import { makeSyntheticDataset } from '../../shared/synthetic-dataset.ts'
import { createListeners } from '../client/listeners.ts'
import type { RendererClient } from '../client/renderer-client.ts'
import { fakeSeries } from './fake-curves.ts'
import { fakeChecks, fakeDataset, fakeImages, fakeStatus } from './fake-data.ts'
import { fakeMoons, fakePoints } from './fake-moons.ts'
import { fakeSnapshot } from './fake-views.ts'
import { sampleMethods } from './sample-methods.ts'
import { sampleRun } from './sample-run.ts'

type Handlers = { [Name in ApiName]: (input: ParsedApiInput<Name>) => ApiOutputs[Name] }

/** A workbench in memory, with a hand on its events. It checks inputs as the real one does. */
export interface FakeClient extends RendererClient {
  emit(event: WorkbenchEvent): void
}

/** @param initial the runs it begins with */
export function createFakeClient(initial: readonly RunRow[] = []): FakeClient {
  const listeners = createListeners<WorkbenchEvent>()
  const rows = new Map(initial.map((row) => [row.id, row]))
  let queue: QueueState = { paused: false, concurrency: 1, waiting: [], running: [] }

  function find(id: string): RunRow {
    const row = rows.get(id)
    if (!row) throw notFound(`There is no run "${id}".`)
    return row
  }

  function change(id: string, changes: Partial<RunRow>): RunRow {
    const row = { ...find(id), ...changes }
    rows.set(id, row)
    listeners.emit({ type: 'run', run: row })
    return row
  }

  function changeQueue(changes: Partial<QueueState>): QueueState {
    queue = { ...queue, ...changes }
    listeners.emit({ type: 'queue', queue })
    return queue
  }

  function create(request: ParsedApiInput<'runs.create'>): RunRow {
    const { name, ...resolved } = resolveRun(request, sampleMethods)
    const id = `new-${rows.size + 1}`
    const fresh = { ...resolved, status: 'queued', step: 0, testError: null, bestTestError: null } as const
    rows.set(
      id,
      sampleRun({
        ...fresh,
        id,
        number: rows.size + 1,
        name: name ?? `${resolved.method} ${id}`,
        createdAt: Date.now(),
        engine: null,
      }),
    )
    changeQueue({ waiting: [...queue.waiting, id] })
    return find(id)
  }

  const handlers: Handlers = {
    'system.status': () => fakeStatus,
    'system.doctor': () => [...fakeChecks],
    'methods.list': () => [...sampleMethods],
    'datasets.list': () => [fakeDataset, fakeMoons],
    'datasets.import': ({ source }) => {
      throw notFound(`${'directory' in source ? source.directory : source.trainImages} holds no IDX files.`)
    },
    'datasets.generate': ({ id, generator, params }) => {
      const { recipe } = makeSyntheticDataset({ generator, params })
      return { ...fakeMoons, id, title: id, origin: 'generated', recipe }
    },
    'datasets.remove': () => null,
    'datasets.images': ({ indices }) => fakeImages(indices),
    'datasets.points': ({ part }) => fakePoints(part),
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
      checkpoints: [{ step: 4000, role: 'last', file: 'checkpoints/last.bin', bytes: 22_400_000 }],
    }),
    'runs.create': create,
    'runs.stop': ({ id }) => change(id, { status: 'stopped' }),
    'runs.resume': ({ id }) => change(id, { status: 'queued' }),
    'runs.rename': ({ id, name }) => change(id, { name }),
    'runs.trash': ({ ids }) => (ids.forEach((id) => change(id, { trashedAt: Date.now() })), null),
    'runs.restore': ({ ids }) => (ids.forEach((id) => change(id, { trashedAt: null })), null),
    'runs.purge': ({ ids }) => (ids.forEach((id) => rows.delete(id)), { freedBytes: 22_400_000 * ids.length }),
    'runs.scalars': ({ id }) => {
      const names = sampleMethods.find((method) => method.id === find(id).method)?.scalars.map(({ name }) => name) ?? []
      return names.map((name) => fakeSeries(name, find(id).step, id.length + Number(id.replace(/\D/g, ''))))
    },
    'runs.view': ({ viewId, step }) => fakeSnapshot(viewId, step),
    'runs.log': ({ id }) => [{ time: find(id).createdAt, level: 'info', message: 'Split drawn' }],
    'queue.get': () => queue,
    'queue.pause': () => changeQueue({ paused: true }),
    'queue.unpause': () => changeQueue({ paused: false }),
    'queue.move': ({ id, position }) =>
      changeQueue({ waiting: queue.waiting.filter((other) => other !== id).toSpliced(position, 0, id) }),
    'queue.setConcurrency': ({ concurrency }) => changeQueue({ concurrency }),
    'example.start': () => {
      const request = { dataset: 'mnist', settings: {}, params: {} }
      return {
        supervised: create({ ...request, method: 'supervised' }).id,
        vat: create({ ...request, method: 'vat' }).id,
      }
    },
  }

  return {
    async call(name, input) {
      const parsed = apiInputs[name].parse(input) as ParsedApiInput<typeof name>
      return handlers[name](parsed)
    },
    subscribe: listeners.listen,
    onConnection: () => () => undefined,
    emit: listeners.emit,
  }
}
