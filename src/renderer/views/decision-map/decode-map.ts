import type { DecisionMapViewData } from '../../../shared/views.ts'
import { decodeBytes } from '../decode-bytes.ts'

/** A decision map with its layers as bytes, row by row from the lowest y. */
export interface DecodedMap extends Omit<DecisionMapViewData, 'classes' | 'confidence' | 'lds'> {
  /** Predicted class per cell. */
  classes: Uint8Array
  /** Greatest probability per cell, 255 for certainty. */
  confidence: Uint8Array
  /** LDS per cell, 255 for `largestLds`. */
  lds: Uint8Array
}

export function decodeMap(data: DecisionMapViewData): DecodedMap {
  return {
    ...data,
    classes: decodeBytes(data.classes),
    confidence: decodeBytes(data.confidence),
    lds: decodeBytes(data.lds),
  }
}
