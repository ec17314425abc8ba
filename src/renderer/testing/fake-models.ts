import type { ModelExport } from '../../shared/model-exports.ts'
import { fakeSampleScore } from './fake-generated.ts'
import type { FakeWorkbench, HandlersFor } from './fake-handlers.ts'

const classNames = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

/** Exports and predictions of trained models. The model is certain of the class that the image's brightness names. */
export function fakeModelHandlers({
  find,
}: FakeWorkbench): HandlersFor<
  'runs.export' | 'runs.exports' | 'runs.predict' | 'runs.scoreSamples' | 'runs.ensemble'
> {
  let exports: ModelExport[] = []

  return {
    'runs.export': ({ id, format, at, directory = `/home/ada/penumbra/runs/${id}/exports` }) => {
      const written: ModelExport = {
        id: `${id}-${format}-${at}`,
        runId: id,
        format,
        at,
        step: find(id).step,
        directory,
        files: [{ name: `model.${format}`, bytes: 5_600_000 }],
        verification: { reader: 'onnxruntime 1.30.0', examples: 256, largestDifference: 2.4e-7 },
        createdAt: Date.now(),
      }
      exports = [...exports.filter((known) => known.id !== written.id), written]
      return written
    },
    'runs.exports': ({ id }) => exports.filter(({ runId }) => runId === id),
    'runs.scoreSamples': ({ id, classifierId, samples }) => {
      const { step } = find(id)
      return { step, data: fakeSampleScore(find(classifierId), samples), steps: [step] }
    },
    'runs.ensemble': ({ ids, at }) => {
      const runs = ids.map(find)
      const members = runs.map(({ id: runId, name, step, testError }) => ({
        runId,
        name,
        step,
        testError: testError ?? 0,
      }))
      const { dataset = '', splitName = '' } = runs[0] ?? {}
      return { dataset, splitName, at, examples: 10_000, testError: 0.86, members }
    },
    'runs.predict': ({ id, images }) => ({
      runId: id,
      step: find(id).step,
      classNames,
      probabilities: images.map((pixels) => {
        const brightness = pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length
        const predicted = Math.min(classNames.length - 1, Math.floor(brightness * classNames.length))
        return classNames.map((_, index) => (index === predicted ? 0.91 : 0.01))
      }),
      attacks: images.map(() => []),
    }),
  }
}
