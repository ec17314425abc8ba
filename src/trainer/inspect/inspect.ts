import { constants, setPriority } from 'node:os'
import type { InspectionAnswer, InspectionQuestion, StoredModel } from '../../shared/inspections.ts'
import { asClassifier } from './classifier-model.ts'
import { computeView } from './compute-view.ts'
import { exportClassifier } from './export/export-classifier.ts'
import { testProbabilities } from './class-probabilities.ts'
import { predictImages } from './predict-images.ts'
import { scoreSamples } from './score-samples.ts'
import { loadModel } from './stored-model.ts'

/**
 * Answers one question about a stored model. Training runs go first.
 * @throws Failure
 */
export async function inspect(model: StoredModel, question: InspectionQuestion): Promise<InspectionAnswer> {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
  const loaded = await loadModel(model)
  switch (question.kind) {
    case 'view':
      return { kind: 'view', data: computeView(loaded, question.viewId) }
    case 'predict':
      return { kind: 'predict', prediction: predictImages(asClassifier(loaded), question) }
    case 'score-samples':
      return { kind: 'score-samples', score: await scoreSamples(loaded, question) }
    case 'test-probabilities':
      return testProbabilities(asClassifier(loaded))
    case 'export':
      return { kind: 'export', exported: await exportClassifier(asClassifier(loaded), question) }
  }
}
