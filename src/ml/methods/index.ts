import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import { findMethod } from '../../shared/run-request.ts'
import type { RegisteredMethod } from '../method.ts'
import { acgan } from './acgan.ts'
import { adversarial } from './adversarial.ts'
import { denoisingAutoencoder } from './denoising-autoencoder.ts'
import { gan } from './gan.ts'
import { improvedGan } from './improved-gan.ts'
import { ladder } from './ladder.ts'
import { supervised } from './supervised.ts'
import { vat } from './vat.ts'

/** Every method, in the order in which they are shown. */
export const methods: readonly RegisteredMethod[] = [
  vat,
  ladder,
  improvedGan,
  gan,
  acgan,
  adversarial,
  denoisingAutoencoder,
  supervised,
]

/** The methods as data that can cross a process boundary. */
export const methodDescriptors: readonly MethodDescriptor[] = methods.map(
  ({ create: _create, multiplyAdds: _multiplyAdds, ...descriptor }) => descriptor,
)

/** @throws Failure `invalid-input` listing the known methods */
export function methodById(id: string): RegisteredMethod {
  return findMethod(id, methods)
}
