import { philox, siteKey } from './random.ts'

/** One random draw: both numbers are independent of each other and of every other draw. */
export interface Draw {
  /** Uniform in [0, 1). */
  uniform: number
  /** Standard normal. */
  normal: number
}

/** Draw number `index` of a place that draws: the same for ever, whatever was drawn before. */
export function drawAt(seed: number, site: string, index: number): Draw {
  const words = new Uint32Array(4)
  philox([index, 0, 0, 0], [siteKey(seed, site), siteKey(seed + 1, site)], words)
  const [uniform = 0, radius = 0, angle = 0] = Array.from(words, (word) => word / 0x100000000)
  // Box and Muller 1958; 1 − u lies in (0, 1], where the logarithm is finite.
  const normal = Math.sqrt(-2 * Math.log(1 - radius)) * Math.cos(2 * Math.PI * angle)
  return { uniform, normal }
}
