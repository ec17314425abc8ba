/**
 * Counter-based random numbers: a draw is a pure function of (seed, site, index), so nothing has to be remembered
 * to repeat it or to go on from the middle. Philox4x32-10 of Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3".
 */

const multiplier0 = 0xd2511f53
const multiplier1 = 0xcd9e8d57
const weyl0 = 0x9e3779b9
const weyl1 = 0xbb67ae85
const rounds = 10

/**
 * One block of four random 32-bit words, written into `out`.
 * @param counter four 32-bit words that number the block
 * @param key two 32-bit words that name the stream
 */
export function philox(counter: ArrayLike<number>, key: ArrayLike<number>, out: Uint32Array): void {
  let c0 = counter[0] >>> 0
  let c1 = counter[1] >>> 0
  let c2 = counter[2] >>> 0
  let c3 = counter[3] >>> 0
  let k0 = key[0] >>> 0
  let k1 = key[1] >>> 0
  for (let round = 0; round < rounds; round++) {
    const high0 = multiplyHigh(multiplier0, c0)
    const low0 = Math.imul(multiplier0, c0)
    const high1 = multiplyHigh(multiplier1, c2)
    const low1 = Math.imul(multiplier1, c2)
    c0 = (high1 ^ c1 ^ k0) >>> 0
    c1 = low1 >>> 0
    c2 = (high0 ^ c3 ^ k1) >>> 0
    c3 = low0 >>> 0
    k0 = (k0 + weyl0) >>> 0
    k1 = (k1 + weyl1) >>> 0
  }
  out[0] = c0
  out[1] = c1
  out[2] = c2
  out[3] = c3
}

/** The upper 32 bits of the product of two unsigned 32-bit words. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const carry = (middle & 0xffff) + aLow * bHigh
  return (aHigh * bHigh + Math.floor(middle / 0x10000) + Math.floor(carry / 0x10000)) >>> 0
}

/** A signed 32-bit number for a place that draws: `siteKey(1, 'noise/hidden-2')`. FNV-1a with Murmur3's finaliser. */
export function siteKey(seed: number, site: string): number {
  let hash = 0x811c9dc5
  for (const character of `${seed}/${site}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/**
 * A uniformly random order of 0 … length-1 (Fisher–Yates).
 * @param index which permutation of this site, such as the epoch
 */
export function permutation(seed: number, site: string, index: number, length: number): Int32Array {
  const order = Int32Array.from({ length }, (_, position) => position)
  const key = [siteKey(seed, site), siteKey(seed + 1, site)]
  const block = new Uint32Array(4)
  for (let position = length - 1, draw = 0; position > 0; position--, draw++) {
    if (draw % 4 === 0) philox([draw / 4, index, 0, 0], key, block)
    // A 32-bit word scaled to the range: the bias is below length / 2³².
    const other = Math.floor((block[draw % 4] / 0x100000000) * (position + 1))
    const held = order[position]
    order[position] = order[other]
    order[other] = held
  }
  return order
}
