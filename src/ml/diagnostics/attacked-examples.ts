import * as tf from '@tensorflow/tfjs-core'
import { adversarialPerturbation, normalizeRows } from '../losses/adversarial-perturbation.ts'
import { virtualAdversarialPerturbation } from '../losses/virtual-adversarial.ts'
import type { StepRandom } from '../random.ts'

/** Perturbations of the same examples by one attack, all of L2 norm ε. */
export interface AttackedExamples {
  attack: 'fgsm' | 'l2' | 'vat' | 'random'
  label: string
  /** [N, D] row by row. */
  perturbations: Float32Array
  /** [N, C] on x + r. */
  probabilities: Float32Array
}

/**
 * What each attack does to the same examples at the same size, so that only the direction differs.
 * @param classify logits [B, C] at test time
 * @param x [N, D] in [0, 1]
 * @param y one-hot [N, C]: FGSM and L2 know it, VAT and random do not
 */
export function attackExamples(
  classify: (x: tf.Tensor2D) => tf.Tensor2D,
  x: tf.Tensor2D,
  y: tf.Tensor2D,
  epsilon: number,
  random: StepRandom,
): AttackedExamples[] {
  const clean = classify(x)
  const direction = { epsilon, xi: 0.01 }
  const ofSize = (r: tf.Tensor2D) => tf.mul<tf.Tensor2D>(normalizeRows(r), epsilon)
  const attacks: [AttackedExamples['attack'], string, () => tf.Tensor2D][] = [
    [
      'fgsm',
      'FGSM',
      () => ofSize(adversarialPerturbation(classify, x, y, { norm: 'linf', epsilon: 1, iterations: 1 })),
    ],
    ['l2', 'Adversarial, L2', () => adversarialPerturbation(classify, x, y, { norm: 'l2', epsilon, iterations: 1 })],
    [
      'vat',
      'Virtual adversarial',
      () => virtualAdversarialPerturbation(classify, x, clean, random, { ...direction, powerIterations: 5 }),
    ],
    [
      'random',
      'Random',
      () => virtualAdversarialPerturbation(classify, x, clean, random, { ...direction, powerIterations: 0 }),
    ],
  ]
  const attacked = attacks.map(([attack, label, perturb]): AttackedExamples => {
    const [perturbation, probabilities] = tf.tidy(() => {
      const r = perturb()
      return [r, tf.softmax(classify(tf.add(x, r)))]
    })
    const example = {
      attack,
      label,
      perturbations: perturbation.dataSync<'float32'>(),
      probabilities: probabilities.dataSync<'float32'>(),
    }
    tf.dispose([perturbation, probabilities])
    return example
  })
  clean.dispose()
  return attacked
}
