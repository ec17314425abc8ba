import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { parameterProblem, resolveParameters } from '../../shared/parameters.ts'
import { runSettings } from '../../shared/run-settings.ts'
import { testErrorScalar, validationErrorScalar } from '../../shared/run-events.ts'
import type { RegisteredMethod, Stage } from '../method.ts'
import { evaluationParamsOf } from '../training/evaluation-params.ts'
import { predict } from '../training/evaluate.ts'
import { createEagerProgram } from '../training/step-program.ts'
import { useCpuBackend } from './cpu-backend.ts'
import { classCount, createTinyRun, type TinyRun } from './tiny-run.ts'

/**
 * What every method has to fulfil.
 * @param small overrides that make the networks small enough for plain JavaScript
 */
export function testMethod(method: RegisteredMethod, small: Readonly<Record<string, unknown>>): void {
  describe(`${method.id} keeps the contract of a method`, () => {
    beforeAll(useCpuBackend)

    it('declares valid defaults and presets', () => {
      for (const spec of Object.values(method.params)) expect(parameterProblem(spec, spec.default)).toBeUndefined()
      for (const preset of method.presets) {
        resolveParameters(method.id, method.params, preset.params)
        resolveParameters('the run settings', runSettings, { ...preset.settings })
      }
      evaluationParamsOf(resolveParameters(method.id, method.params, {}))
      expect(new Set(method.presets.map(({ id }) => id)).size).toBe(method.presets.length)
    })

    it('draws only declared scalars in its views', () => {
      const declared = method.scalars.map(({ name }) => name)
      const drawn = method.views.flatMap((view) => (view.kind === 'curves' ? view.series : []))
      expect(declared).toEqual(expect.arrayContaining(drawn))
    })

    it('returns exactly the declared scalars, all finite', () => {
      const run = createTinyRun(method, small)
      const names = new Set<string>()
      for (const stage of run.instance.stages) {
        for (const [name, value] of Object.entries(curve(run, stage, 2)[1])) {
          names.add(name)
          expect(value, name).toSatisfy(Number.isFinite)
        }
      }
      const labels = tf.tidy(() => tf.cast(tf.oneHot(run.resident.labels, classCount), 'float32') as tf.Tensor2D)
      run.instance.prepareEvaluation(run.pool)
      const own = Object.entries(run.instance.measure?.(run.resident.images, labels) ?? {})
      for (const [name, value] of own) {
        names.add(name)
        expect(value, name).toSatisfy(Number.isFinite)
      }
      labels.dispose()
      const measured = [testErrorScalar, validationErrorScalar] as string[]
      expect([...names].sort()).toEqual(
        method.scalars
          .map(({ name }) => name)
          .filter((name) => !measured.includes(name))
          .sort(),
      )
      run.dispose()
    })

    it('leaks no tensor while it steps, evaluates and ends', () => {
      const before = tf.memory().numTensors
      const run = createTinyRun(method, small)
      for (const stage of run.instance.stages) curve(run, stage, 2)
      const between = tf.memory().numTensors
      for (const stage of run.instance.stages) curve(run, stage, 3)
      run.instance.prepareEvaluation(run.pool)
      if (run.instance.classify) predict(run.instance.classify, run.resident.images)
      expect(tf.memory().numTensors).toBe(between)
      run.dispose()
      expect(tf.memory().numTensors).toBeLessThanOrEqual(before + 1)
    })

    it('gives the same curve for the same seed and another for another seed', () => {
      const curves = [1, 1, 2].map((seed) => {
        const run = createTinyRun(method, small, seed)
        const values = run.instance.stages.map((stage) => curve(run, stage, 3))
        run.dispose()
        return JSON.stringify(values)
      })
      expect(curves[1]).toBe(curves[0])
      expect(curves[2]).not.toBe(curves[0])
    })
  })
}

/** The scalars of the first steps of a stage, op by op. */
function curve(run: TinyRun, stage: Stage, steps: number): Record<string, number>[] {
  const program = createEagerProgram(stage, run.resident, run.seed)
  return Array.from({ length: steps }, (_, step) => {
    const scalars = program.run(run.feeds(stage, step))
    const values = Object.fromEntries(Object.entries(scalars).map(([name, scalar]) => [name, scalar.dataSync()[0]]))
    tf.dispose(scalars)
    return values
  })
}
