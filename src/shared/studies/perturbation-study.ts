import { invalidInput } from '../failures.ts'
import type { MethodDescriptor } from '../method-descriptor.ts'
import { parameterProblem, type ParameterSpec, type ParameterValue } from '../parameters.ts'
import { findMethod, resolveRun, type RunRequest } from '../run-request.ts'
import type { GridAxis, NewStudy } from '../studies.ts'

/** ε, α and I_p as methods name them. */
const studied = ['epsilon', 'alpha', 'powerIterations', 'iterations']

const factors = [0.25, 0.5, 1, 2, 4]
const counts = [0, 1, 2, 5]

export interface PerturbationQuestion {
  run: RunRequest
  seeds: readonly number[]
  /** Every combination instead of one parameter at a time. */
  fullGrid?: boolean
}

/** The parameters that a study of perturbations of this method varies; none for a method without perturbations. */
export function perturbationParameters(method: MethodDescriptor): string[] {
  return studied.filter((name) => name in method.params)
}

/**
 * Error against ε, α and I_p, as far as the method declares them: each varied around the run's own value, the others
 * as they are, or every combination. What stands in two axes, the run itself, is trained once.
 * @throws Failure `invalid-input` for a run that is wrong or a method without such parameters
 */
export function perturbationStudy(
  { run, seeds, fullGrid = false }: PerturbationQuestion,
  methods: readonly MethodDescriptor[],
): NewStudy {
  const method = findMethod(run.method, methods)
  const { params } = resolveRun(run, methods)
  const axes = perturbationParameters(method).map((name) => axisAround(name, method.params[name], params[name]))
  if (axes.length === 0) {
    throw invalidInput(`${method.id} has none of the parameters ${studied.join(', ')}: there is nothing to vary`)
  }
  const arm = (title: string, varied: GridAxis[]): NewStudy['arms'][number] => ({
    title,
    run,
    layout: { kind: 'grid', axes: varied },
  })
  return {
    kind: 'parameters',
    name: `${method.title}: error against its perturbation`.slice(0, 200),
    arms: fullGrid
      ? [arm(method.title, axes)]
      : axes.map((axis) => arm(method.params[axis.name]?.label ?? axis.name, [axis])),
    seeds: [...seeds],
  }
}

function axisAround(name: string, spec: ParameterSpec | undefined, value: ParameterValue | undefined): GridAxis {
  const own = Number(value)
  // Around 0 there is nothing to scale: the default stands for the order of magnitude.
  const center = own === 0 ? Number(spec?.default) : own
  const candidates =
    spec?.kind === 'integer' ? counts : factors.map((factor) => Number((factor * center).toPrecision(4)))
  const values = [...new Set([...candidates, own])].filter((candidate) => spec && !parameterProblem(spec, candidate))
  return { target: 'params', name, values: values.toSorted((a, b) => a - b) }
}
