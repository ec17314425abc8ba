import { describe, expect, it } from 'vitest'
import { decodeSafetensors, encodeSafetensors, type TensorFile } from './safetensors.ts'

const file: TensorFile = {
  tensors: new Map([
    ['weights', { dtype: 'F32', shape: [2, 2], values: Float32Array.of(1, -2.5, 3e-9, 4) }],
    ['counter', { dtype: 'I32', shape: [], values: Int32Array.of(-7) }],
  ]),
  metadata: { step: '12', name: 'Ladder Γ' },
}

describe('safetensors', () => {
  it('gives back what was written', () => {
    expect(decodeSafetensors(encodeSafetensors(file), 'a file')).toEqual(file)
  })

  it('writes the header where the format puts it', () => {
    const bytes = encodeSafetensors(file)
    const length = Number(new DataView(bytes.buffer).getBigUint64(0, true))
    const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))
    expect(header.weights).toEqual({ dtype: 'F32', shape: [2, 2], data_offsets: [0, 16] })
    expect(bytes.length).toBe(8 + length + 20)
  })

  it('names the file that is cut short', () => {
    const bytes = encodeSafetensors(file)
    expect(() => decodeSafetensors(bytes.subarray(0, bytes.length - 3), 'last.safetensors')).toThrow(
      /last\.safetensors: tensor counter .* truncated/,
    )
    expect(() => decodeSafetensors(bytes.subarray(0, 4), 'last.safetensors')).toThrow(
      /expected a safetensors file, got 4 bytes/,
    )
  })
})
