import { apiInputs, type ApiName } from '../../shared/api-inputs.ts'
import type { WorkbenchEvent } from '../../shared/api.ts'
import { notFound } from '../../shared/failures.ts'
import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { StudyRow } from '../../shared/studies.ts'
import { makeSyntheticDataset } from '../../shared/synthetic-dataset.ts'
import type { RendererClient } from '../client/renderer-client.ts'
import { fakeBundleHandlers } from './fake-bundles.ts'
import { fakeChecks, fakeDataset, fakeImages, fakeLabels, fakeStatus } from './fake-data.ts'
import { createFakeWorkbench, type FakeWorkbench, type HandlersFor, type HandlersOf } from './fake-handlers.ts'
import { fakeModelHandlers } from './fake-models.ts'
import { fakeMoons, fakePoints } from './fake-moons.ts'
import { fakeRunHandlers } from './fake-runs.ts'
import { fakeStudyHandlers } from './fake-studies.ts'
import { fakeGpu, fakeRate, fakeSetup } from './fake-system.ts'
import { fakeTableHandlers } from './fake-table.ts'
import { sampleMethods } from './sample-methods.ts'

/** A workbench in memory, with a hand on its events. It checks inputs as the real one does. */
export interface FakeClient extends RendererClient {
  emit(event: WorkbenchEvent): void
}

const datasetHandlers: HandlersOf<'datasets'> = {
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
  'datasets.labels': ({ id }) => fakeLabels(id),
  'datasets.points': ({ part }) => fakePoints(part),
}

function queueHandlers({ queue, changeQueue }: FakeWorkbench): HandlersOf<'queue'> {
  return {
    'queue.get': queue,
    'queue.pause': () => changeQueue({ paused: true }),
    'queue.unpause': () => changeQueue({ paused: false }),
    'queue.move': ({ id, position }) =>
      changeQueue({
        waiting: queue()
          .waiting.filter((other) => other !== id)
          .toSpliced(position, 0, id),
      }),
    'queue.setConcurrency': ({ concurrency }) => changeQueue({ concurrency }),
  }
}

/**
 * @param initial the runs it begins with
 * @param studies the studies, whose runs are among them
 */
export function createFakeClient(
  initial: readonly RunRow[] = [],
  studies: readonly StudyRow[] = [],
  methods: readonly MethodDescriptor[] = sampleMethods,
): FakeClient {
  const workbench = createFakeWorkbench(initial)
  const handlers: HandlersFor<ApiName> = {
    'system.status': () => fakeStatus,
    'system.doctor': () => [...fakeChecks],
    'system.gpu': () => fakeGpu,
    'system.measureDevice': ({ device }) => fakeRate(device),
    'system.setup': () => fakeSetup,
    'system.startSetup': () => ({ ...fakeSetup, running: true }),
    'system.stopSetup': () => fakeSetup,
    'methods.list': () => [...methods],
    ...datasetHandlers,
    ...fakeRunHandlers(workbench),
    ...fakeTableHandlers(workbench),
    ...fakeModelHandlers(workbench),
    ...fakeBundleHandlers(workbench),
    ...fakeStudyHandlers(workbench, studies),
    ...queueHandlers(workbench),
  }

  return {
    async call(name, input) {
      return handlers[name](apiInputs[name].parse(input) as Parameters<(typeof handlers)[typeof name]>[0])
    },
    subscribe: workbench.listeners.listen,
    onConnection: () => () => undefined,
    emit: workbench.listeners.emit,
  }
}
