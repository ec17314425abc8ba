/** Numbers in [0, 1] as base64 of bytes 0 … 255; what lies outside is clipped. */
export function unitsToBase64(values: Float32Array): string {
  return bytesToBase64(Uint8Array.from(values, (value) => Math.round(255 * Math.min(1, Math.max(0, value)))))
}

export function bytesToBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

/** Numbers of both signs as base64 of 128 + 127·v/max|v|: grey where they are 0. */
export function signedPicture(values: Float32Array): { picture: string; largest: number } {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return { picture: bytesToBase64(Uint8Array.from(values, (value) => 128 + (127 * value) / (largest || 1))), largest }
}
