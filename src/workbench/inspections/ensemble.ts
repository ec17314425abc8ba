import type { EnsembleResult } from '../../shared/ensembles.ts'
import { Failure, invalidInput } from '../../shared/failures.ts'
import type { ModelAt } from '../../shared/model-exports.ts'
import type { RunRow } from '../../shared/runs.ts'
import type { WorkbenchContext } from '../context.ts'
import { errorPercent, meanProbabilities, predictedClasses } from './mean-probabilities.ts'
import { storedModel } from './stored-model.ts'

/**
 * Test error of several finished runs that answer together. Which runs is for the user to say: nothing is selected.
 * @throws Failure before a model is loaded for runs that are not finished, not classifiers or not of one split
 */
export async function ensembleOf(
  { store, dataDirectory, inspections }: Pick<WorkbenchContext, 'store' | 'dataDirectory' | 'inspections'>,
  ids: readonly string[],
  at: ModelAt,
): Promise<EnsembleResult> {
  const runs = ids.map((id) => store.runs.get(id))
  checkEnsemble(runs)
  const answers: Float32Array[] = []
  const members: EnsembleResult['members'][number][] = []
  let truth = new Uint8Array()
  for (const { id, name } of runs) {
    const model = await storedModel(store, dataDirectory, id, at)
    const { probabilities, labels } = await inspections.ask(model, { kind: 'test-probabilities' })
    truth = Uint8Array.from(labels)
    answers.push(probabilities)
    const testError = errorPercent(predictedClasses(probabilities, truth.length), truth)
    members.push({ runId: id, name, step: model.step, testError })
  }
  const together = predictedClasses(meanProbabilities(answers), truth.length)
  const [{ dataset, splitName } = { dataset: '', splitName: '' }] = runs
  return { dataset, splitName, at, examples: truth.length, testError: errorPercent(together, truth), members }
}

/** @throws Failure saying which run cannot take part, and why */
export function checkEnsemble(runs: readonly RunRow[]): void {
  const [first] = runs
  if (!first || runs.length < 2) throw invalidInput(`An ensemble of ${runs.length} runs: expected two or more`)
  const twice = runs.find(({ id }, index) => runs.findIndex((run) => run.id === id) !== index)
  if (twice) throw invalidInput(`Run ${twice.id} was given twice: every member of an ensemble counts once`)
  for (const run of runs) {
    if (run.status !== 'completed') {
      throw new Failure('conflict', `Run ${run.id} is ${run.status}: an ensemble takes completed runs only`)
    }
    if (run.testError === null) {
      throw new Failure('conflict', `Run ${run.id} has no test error: ${run.method} classifies nothing`)
    }
    if (run.datasetHash !== first.datasetHash || run.splitHash !== first.splitHash) {
      throw new Failure(
        'conflict',
        `Run ${run.id} learned from the split ${run.splitName} of ${run.dataset}, run ${first.id} from ` +
          `${first.splitName} of ${first.dataset}: together they would have seen more labels than either says. ` +
          'Repeat one recipe under several seeds with one split seed (--split-seed)',
      )
    }
  }
}
