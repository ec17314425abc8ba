/** What a forward pass is differentiated by. */
export interface Differentiated {
  weights: boolean
  /** How far back the gradient with respect to activations goes: nowhere, to the first hidden layer, to the pixels. */
  activations: 'none' | 'hidden' | 'pixels'
}

/** A pass whose weights learn. */
export const learning: Differentiated = { weights: true, activations: 'hidden' }

/** A pass whose result is a constant. */
export const constant: Differentiated = { weights: false, activations: 'none' }

/** A pass that looks for a direction among the pixels. */
export const attacking: Differentiated = { weights: false, activations: 'pixels' }

/**
 * Floating-point operations of one pass and its gradients. Forward, gradient by weights and gradient by inputs of a
 * layer are three products of the same size.
 * @param layers multiply-adds per example of each layer, first to last
 */
export function passFlops(
  layers: readonly number[],
  examples: number,
  { weights, activations }: Differentiated,
): number {
  const all = layers.reduce((sum, layer) => sum + layer, 0)
  const byInputs = { none: 0, hidden: all - layers[0], pixels: all }[activations]
  return 2 * examples * (all + (weights ? all : 0) + byInputs)
}

/** Multiply-adds per example of the layers between these widths, inputs first. */
export function denseLayers(...widths: readonly number[]): number[] {
  return widths.slice(1).map((width, index) => width * widths[index])
}
