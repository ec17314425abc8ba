import type * as tf from '@tensorflow/tfjs-core'
import type { PoolReader } from '../method.ts'
import type { Discriminator } from '../nets/discriminator.ts'
import type { Generator } from '../nets/generator.ts'
import type { StepRandom } from '../random.ts'
import type { Variables } from '../variables.ts'

/** The two sides of a game, before they have optimisers. */
export interface Players {
  discriminator: Discriminator
  generator: Generator
  variables: Variables
}

/** Images that the data-dependent initialisation looks at. */
const initializationImages = 500

/** Sets the scales of a discriminator by the first images of a pool. Salimans & Kingma 2016, section 3. */
export function initializeDiscriminator(
  discriminator: Discriminator,
  imagesOf: PoolReader['labeled'],
  random: StepRandom,
): void {
  withFirst(imagesOf(initializationImages), (images) =>
    discriminator.initialize(images, random.scope('initialization')),
  )
}

/** Lets `look` see the first of some batches, and disposes it. */
export function withFirst(batches: Iterable<tf.Tensor2D>, look: (batch: tf.Tensor2D) => void): void {
  const [batch] = batches
  look(batch)
  batch.dispose()
}
