import * as tf from '@tensorflow/tfjs-core'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'

export const combinatorNames = ['gauss', 'gauss-bounded', 'vanilla', 'linear', 'mlp-4', 'mlp-2-2', 'mlp-2-2-2'] as const
export type CombinatorName = (typeof combinatorNames)[number]

/** g of a ladder: what a layer's denoised activation is, given what came from the side and from above. */
export interface Combinator {
  /** ẑ [B, D] from z̃ [B, D], the corrupted activation, and u [B, D], the signal from above. Every unit has its own g. */
  combine(lateral: tf.Tensor2D, above: tf.Tensor2D): tf.Tensor2D
  trainable: readonly tf.Variable[]
}

interface CombinatorContext {
  name: string
  width: number
  variables: Variables
  random: StepRandom
}

/**
 * `gauss` and its bounded form: Rasmus et al. 2015, arXiv:1507.02672, eq. 2. `vanilla`, `linear` and the small networks
 * on [u, z̃, u·z̃]: Pezeshki et al. 2015, arXiv:1511.06430.
 */
export function createCombinator(kind: CombinatorName, context: CombinatorContext): Combinator {
  switch (kind) {
    case 'gauss':
      return createGauss(context, (v) => v)
    case 'gauss-bounded':
      return createGauss(context, (v) => tf.sigmoid(v))
    case 'vanilla':
      return createVanilla(context)
    case 'linear':
      return createLinear(context)
    case 'mlp-4':
      return createUnitNetwork(context, [4])
    case 'mlp-2-2':
      return createUnitNetwork(context, [2, 2])
    case 'mlp-2-2-2':
      return createUnitNetwork(context, [2, 2, 2])
  }
}

/** ẑ = (z̃ − μ(u))·v(u) + μ(u), with μ and v each a₁σ(a₂u + a₃) + a₄u + a₅ of their own. */
function createGauss(context: CombinatorContext, bound: (v: tf.Tensor2D) => tf.Tensor2D): Combinator {
  const mean = createBend(context, 'mean')
  const share = createBend(context, 'share')
  return {
    trainable: [...mean.trainable, ...share.trainable],
    combine(lateral, above) {
      const mu = mean.apply(above)
      return tf.add(tf.mul(tf.sub(lateral, mu), bound(share.apply(above))), mu)
    },
  }
}

/** a₁σ(a₂u + a₃) + a₄u + a₅ per unit; begins as 0. */
function createBend({ name, width, variables }: CombinatorContext, part: string) {
  const initial = { 'sigmoid-size': 0, 'sigmoid-slope': 1, 'sigmoid-offset': 0, slope: 0, offset: 0 }
  const [size, inner, shift, slope, offset] = Object.entries(initial).map(([coefficient, value]) =>
    variables.create<tf.Rank.R1>(`${name}/${part}-${coefficient}`, tf.fill([width], value), { trainable: true }),
  )
  return {
    trainable: [size, inner, shift, slope, offset] as tf.Variable[],
    apply: (u: tf.Tensor2D): tf.Tensor2D =>
      tf.add(tf.add(tf.mul(tf.sigmoid(tf.add(tf.mul(u, inner), shift)), size), tf.mul(u, slope)), offset),
  }
}

/** ẑ = linear(z̃, u) + b·σ(linear(z̃, u)); begins as z̃ + σ(z̃). */
function createVanilla(context: CombinatorContext): Combinator {
  const { name, width, variables } = context
  const outer = createBilinear(context, 'outer')
  const inner = createBilinear(context, 'inner')
  const size = variables.create<tf.Rank.R1>(`${name}/sigmoid-size`, tf.ones([width]), { trainable: true })
  return {
    trainable: [...outer.trainable, ...inner.trainable, size as tf.Variable],
    combine: (lateral, above) =>
      tf.add(outer.apply(lateral, above), tf.mul(tf.sigmoid(inner.apply(lateral, above)), size)),
  }
}

/** ẑ = a₁ + a₂z̃ + a₃u + a₄z̃u; begins as z̃. */
function createLinear(context: CombinatorContext): Combinator {
  const { trainable, apply } = createBilinear(context, 'linear')
  return { trainable, combine: apply }
}

function createBilinear({ name, width, variables }: CombinatorContext, part: string) {
  const initial = { offset: 0, lateral: 1, above: 0, product: 0 }
  const [offset, lateral, above, product] = Object.entries(initial).map(([coefficient, value]) =>
    variables.create<tf.Rank.R1>(`${name}/${part}-${coefficient}`, tf.fill([width], value), { trainable: true }),
  )
  return {
    trainable: [offset, lateral, above, product] as tf.Variable[],
    apply: (z: tf.Tensor2D, u: tf.Tensor2D): tf.Tensor2D =>
      tf.add(tf.add(tf.add(tf.mul(z, lateral), tf.mul(u, above)), tf.mul(tf.mul(z, u), product)), offset),
  }
}

/** A small network per unit on [u, z̃, u·z̃] with leaky ReLU of slope 0.1; the widths are those of its hidden layers. */
function createUnitNetwork(
  { name, width, variables, random }: CombinatorContext,
  hidden: readonly number[],
): Combinator {
  const trainable: tf.Variable[] = []
  const coefficient = (site: string, deviation: number): tf.Variable<tf.Rank.R1> => {
    const initial = tf.tidy(
      () => tf.mul(random.normal<tf.Rank.R1>(`${name}/${site}`, [width]), deviation) as tf.Tensor1D,
    )
    const variable = variables.create<tf.Rank.R1>(`${name}/${site}`, initial, { trainable: true })
    trainable.push(variable as tf.Variable)
    return variable
  }
  const sizes = [3, ...hidden, 1]
  const layers = sizes.slice(1).map((size, layer) =>
    Array.from({ length: size }, (_, unit) => ({
      weights: Array.from({ length: sizes[layer] }, (_, from) =>
        coefficient(`layer-${layer}/unit-${unit}/from-${from}`, 1 / Math.sqrt(sizes[layer])),
      ),
      bias: coefficient(`layer-${layer}/unit-${unit}/bias`, 0),
    })),
  )
  return {
    trainable,
    combine(lateral, above) {
      let signals: tf.Tensor2D[] = [above, lateral, tf.mul(above, lateral)]
      layers.forEach((units, index) => {
        signals = units.map(({ weights, bias }) => {
          const sum = tf.add<tf.Tensor2D>(tf.addN(weights.map((weight, from) => tf.mul(signals[from], weight))), bias)
          return index === layers.length - 1 ? sum : tf.leakyRelu(sum, 0.1)
        })
      })
      return signals[0]
    },
  }
}
