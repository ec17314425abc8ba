import { invalidInput } from '../../shared/failures.ts'
import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import { parseParameter, type ParameterSpecs, type ParameterValue } from '../../shared/parameters.ts'
import { runSettings } from '../../shared/run-settings.ts'
import type { GridAxis, RandomAxis, StudySpec } from '../../shared/studies.ts'
import type { VariedName } from '../../shared/studies/study-axis.ts'

/** `--vary epsilon=1,2,5` */
export function parseGridAxis(method: MethodDescriptor, text: string): GridAxis {
  const { varied, specs, owner, values } = parseVaried(method, text)
  return { ...varied, values: parseValues(owner, specs, varied.name, values) }
}

/** `--vary learningRate=log:1e-4:1e-2`, `--vary hiddenNoise=uniform:0:0.5` or `--vary batchNorm=none,all` */
export function parseRandomAxis(method: MethodDescriptor, text: string): RandomAxis {
  const { varied, specs, owner, values } = parseVaried(method, text)
  const [distribution, min, max, tooMany] = values.split(':')
  if (min === undefined) {
    return { ...varied, distribution: 'choice', values: parseValues(owner, specs, varied.name, values) }
  }
  const range = { min: Number(min || Number.NaN), max: Number(max || Number.NaN) }
  const isRange = (distribution === 'log' || distribution === 'uniform') && tooMany === undefined
  if (!isRange || !Number.isFinite(range.min) || !Number.isFinite(range.max)) {
    throw invalidInput(
      `--vary ${text}: expected NAME=log:MIN:MAX, NAME=uniform:MIN:MAX or NAME=VALUE,VALUE, for example learningRate=log:1e-4:1e-2`,
    )
  }
  return { ...varied, distribution: distribution === 'log' ? 'log-uniform' : 'uniform', ...range }
}

/** `1-3,7` as 1, 2, 3, 7. */
export function parseSeeds(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(part.trim()) ?? []
    const [first, last] = [Number(from), Number(to ?? from)]
    if (from === undefined || first > last || last - first >= 1000) {
      throw invalidInput(`--seeds ${text}: expected seeds and ranges of them, for example 1-3,7`)
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  })
}

/** `100,1000` */
export function parseLabels(text: string): number[] {
  return text.split(',').map((part) => Number(parseParameter('the run settings', runSettings, 'labels', part.trim())))
}

/** `500:3`: the first rung and the factor. */
export function parsePruning(text: string): NonNullable<StudySpec['pruning']> {
  const [, firstStep, factor] = /^(\d+):(\d+)$/.exec(text) ?? []
  if (firstStep === undefined || Number(factor) < 2 || Number(factor) > 10 || Number(firstStep) < 1) {
    throw invalidInput(`--prune ${text}: expected FIRSTSTEP:FACTOR with a factor in 2 … 10, for example 500:3`)
  }
  return { firstStep: Number(firstStep), factor: Number(factor) }
}

interface Varied {
  varied: VariedName
  specs: ParameterSpecs
  owner: string
  values: string
}

function parseVaried(method: MethodDescriptor, text: string): Varied {
  const [, name, values] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  if (name === undefined || values === undefined) {
    throw invalidInput(`--vary ${text}: expected NAME=VALUES, for example ${Object.keys(method.params)[0]}=1,2,5`)
  }
  if (!(name in method.params) && name in runSettings) {
    return { varied: { target: 'settings', name }, specs: runSettings, owner: 'the run settings', values }
  }
  return { varied: { target: 'params', name }, specs: method.params, owner: method.id, values }
}

function parseValues(owner: string, specs: ParameterSpecs, name: string, text: string): ParameterValue[] {
  return text.split(',').map((value) => parseParameter(owner, specs, name, value.trim()))
}
