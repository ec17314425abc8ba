import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { StepRandom } from '../random.ts'
import { useCpuBackend } from '../testing/cpu-backend.ts'
import { attackExamples } from './attacked-examples.ts'
import { decisionGrid } from './decision-grid.ts'
import { histogram } from './histogram.ts'
import { ldsValues } from './lds-values.ts'

beforeAll(useCpuBackend)

const random = () => new StepRandom(1, tf.scalar(1, 'int32'))

/** A curved border in the plane: class 1 where 2·x² − y > 0. */
const curved = (x: tf.Tensor2D) => {
  const [a, b] = tf.split(x, 2, 1)
  const score = tf.sub(tf.mul(tf.square(a), 2), b)
  return tf.mul(tf.concat([tf.neg(score), score], 1), 2) as tf.Tensor2D
}

describe('LDS', () => {
  it('comes within a tenth of the greatest divergence that a search of all directions finds', () => {
    const x = tf.tensor2d([0.1, 0.3, -0.4, 0.2, 0.9, 1.2], [3, 2])
    const epsilon = 0.02 // so small that the direction's sign, which the second order leaves open, hardly matters
    const found = ldsValues(curved, x, random(), { epsilon, xi: 0.01, powerIterations: 5 })
    const divergence = (angle: number) => {
      const r = tf.tensor2d([epsilon * Math.cos(angle), epsilon * Math.sin(angle)], [1, 2])
      const p = tf.softmax(curved(x))
      const q = tf.softmax(curved(tf.add(x, r)))
      return tf.sum(tf.mul(p, tf.log(tf.div(p, q))), 1).dataSync()
    }
    const searched = [0, 0, 0]
    for (let degree = 0; degree < 360; degree += 2) {
      divergence((degree * Math.PI) / 180).forEach((value, i) => (searched[i] = Math.max(searched[i], value)))
    }
    found.forEach((value, i) => {
      expect(value).toBeLessThanOrEqual(searched[i] * 1.01)
      expect(value).toBeGreaterThan(searched[i] * 0.9)
    })
  })
})

describe('attacked examples', () => {
  it('have the same norm, and the informed attacks lower the true class most', () => {
    const x = tf.tensor2d([0.1, 0.3, -0.4, 0.2], [2, 2])
    const y = tf.tensor2d([1, 0, 0, 1], [2, 2])
    const attacked = attackExamples(curved, x, y, 0.3, random())
    expect(attacked.map(({ attack }) => attack)).toEqual(['fgsm', 'l2', 'vat', 'random'])
    for (const { perturbations } of attacked) {
      expect(Math.hypot(perturbations[0], perturbations[1])).toBeCloseTo(0.3, 4)
    }
    const trueClass = attacked.map(({ probabilities }) => probabilities[0] + probabilities[3])
    expect(trueClass[1]).toBeLessThan(trueClass[3])
  })
})

describe('decision grid', () => {
  it('holds the decision of each cell, from the lowest y', () => {
    const area = {
      x: [-1, 1],
      y: [0, 2],
      columns: 4,
      rows: 2,
      basis: [
        [1, 0],
        [0, 1],
      ],
    } as const
    const { classes, confidence, lds } = decisionGrid(curved, area, random(), {
      epsilon: 0.1,
      xi: 0.01,
      powerIterations: 1,
    })
    // Centres x = ±0.75, ±0.25 at y = 0.5 and 1.5: 2·x² = 1.125 and 0.125.
    expect([...classes]).toEqual([1, 0, 0, 1, 0, 0, 0, 0])
    expect(confidence.every((value) => value >= 0.5 && value <= 1)).toBe(true)
    expect(lds.length).toBe(8)
  })
})

describe('histogram', () => {
  it('counts every value once on one axis', () => {
    const { edges, series } = histogram([Float32Array.of(0, 0.4, 2), Float32Array.of(1)], 4)
    expect(edges).toEqual([0, 0.5, 1, 1.5, 2])
    expect(series[0].counts).toEqual([2, 0, 0, 1])
    expect(series[1]).toEqual({ counts: [0, 0, 1, 0], mean: 1 })
  })

  it('puts the tail into the last bin, so that the rest can be told apart', () => {
    const values = Float32Array.from({ length: 100 }, (_, index) => (index === 99 ? 1000 : index / 100))
    const { edges, series } = histogram([values], 2)
    expect(edges[2]).toBeCloseTo(0.98, 5)
    expect(series[0].counts).toEqual([49, 51])
  })

  it('keeps a sample of zeros in the first bin', () => {
    expect(histogram([new Float32Array(3)], 2).series[0].counts).toEqual([3, 0])
  })
})
