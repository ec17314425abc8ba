import { errorUnderNoise } from '../../ml/diagnostics/noise-sweep.ts'
import type { NoiseSweepViewData } from '../../shared/representation-views.ts'
import { firstRows, type ViewContext } from './view-context.ts'

const exampleCount = 1000
const sigmas = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** Error of a finished classifier against Gaussian noise on its inputs. */
export function noiseSweep({ instance, testImages, testLabels, random }: ViewContext): NoiseSweepViewData {
  const x = firstRows(testImages, exampleCount)
  const y = firstRows(testLabels, exampleCount)
  const errors = errorUnderNoise(instance.classify, x, y, random.scope('noise-sweep'), sigmas)
  const examples = x.shape[0]
  x.dispose()
  y.dispose()
  return { kind: 'noise-sweep', part: 'test', examples, sigmas, errors }
}
