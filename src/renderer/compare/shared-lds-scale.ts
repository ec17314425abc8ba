import type { DecisionMapViewData } from '../../shared/views.ts'
import { decodeBytes } from '../views/decode-bytes.ts'

/** Maps whose heat means the same: each cell's LDS relative to the largest of all maps. */
export function sharedLdsScale(maps: readonly DecisionMapViewData[]): DecisionMapViewData[] {
  const largestLds = Math.max(0, ...maps.map((map) => map.largestLds))
  return maps.map((map) => {
    const factor = largestLds > 0 ? map.largestLds / largestLds : 0
    const letters = Array.from(decodeBytes(map.lds), (level) => String.fromCharCode(Math.round(level * factor)))
    return { ...map, lds: btoa(letters.join('')), largestLds }
  })
}
