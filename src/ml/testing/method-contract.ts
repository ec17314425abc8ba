import * as tf from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { diversityScalar } from '../../shared/generated-views.ts'
import { parameterProblem, resolveParameters } from '../../shared/parameters.ts'
import { resolveSettings } from '../../shared/settings-of-method.ts'
import { testErrorScalar, validationErrorScalar } from '../../shared/run-events.ts'
import { drawLatents } from '../diagnostics/draw-samples.ts'
import type { ImageGenerator, RegisteredMethod, Stage } from '../method.ts'
import { classesInTurn } from '../ops/classes-in-turn.ts'
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
        resolveSettings(method, { ...preset.settings })
      }
      evaluationParamsOf(resolveParameters(method.id, method.params, {}))
      expect(new Set(method.presets.map(({ id }) => id)).size).toBe(method.presets.length)
    })

    it('draws only declared scalars in its views', () => {
      const declared = method.scalars.map(({ name }) => name)
      const drawn = method.views.flatMap((view) => (view.kind === 'curves' ? view.series : []))
      expect(declared).toEqual(expect.arrayContaining(drawn))
    })

    it('lets views depend on its own parameters, of numbers', () => {
      for (const { id, needs } of method.views) {
        if (needs) expect(method.params[needs.parameter]?.kind, id).toMatch(/^(number|integer)s?$/)
      }
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
      const labeled = run.resident.labeled(Int32Array.from({ length: 40 }, (_, index) => index))
      const own = Object.entries(run.instance.measure?.(run.resident.images, labels, labeled) ?? {})
      for (const [name, value] of own) {
        names.add(name)
        expect(value, name).toSatisfy(Number.isFinite)
      }
      tf.dispose([labels, labeled.x, labeled.y])
      const measured = [testErrorScalar, validationErrorScalar, diversityScalar] as string[]
      expect([...names].sort()).toEqual(
        method.scalars
          .map(({ name }) => name)
          .filter((name) => !measured.includes(name))
          .sort(),
      )
      run.dispose()
    })

    it('has a test error where it classifies, and samples where it makes images', () => {
      const run = createTinyRun(method, small)
      const names = method.scalars.map(({ name }) => name)
      expect(names.includes(testErrorScalar)).toBe(run.instance.classify !== undefined)
      expect(names.includes(diversityScalar)).toBe(run.instance.generator !== undefined)
      if (run.instance.generator) expectSamples(run, run.instance.generator)
      run.dispose()
    })

    it('has codes where it classifies, one for each image', () => {
      const run = createTinyRun(method, small)
      run.instance.prepareEvaluation(run.pool)
      if (run.instance.classify) {
        const codes = run.instance.encode(run.resident.images)
        expect(codes.shape[0]).toBe(run.resident.images.shape[0])
        for (const value of codes.dataSync()) expect(value).toSatisfy(Number.isFinite)
        codes.dispose()
      }
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

/** Pixels in 0 … 1, and images that do not depend on the others of their batch. */
function expectSamples({ instance, resident, pool }: TinyRun, generator: ImageGenerator): void {
  instance.prepareEvaluation(pool)
  const count = 6
  const latents = drawLatents(generator, count, 'contract')
  const classes = generator.isConditional ? classesInTurn(count, classCount) : null
  const together = generator.generate(latents, classes)
  expect(together.shape).toEqual([count, resident.images.shape[1]])
  for (const pixel of together.dataSync()) expect(Math.abs(pixel - 0.5)).toBeLessThanOrEqual(0.5)
  const alone = generator.generate(tf.slice(latents, [2, 0], [1, -1]), classes && tf.slice(classes, [2, 0], [1, -1]))
  expect(alone.arraySync()[0]).toEqual(together.arraySync()[2].map((value) => expect.closeTo(value, 5)))
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
