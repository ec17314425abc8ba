/** Numbers in [0, 1] as base64 of bytes 0 … 255; what lies outside is clipped. */
export function unitsToBase64(values: Float32Array): string {
  return bytesToBase64(Uint8Array.from(values, (value) => Math.round(255 * Math.min(1, Math.max(0, value)))))
}

export function bytesToBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
