import type { AdversarialGalleryViewData } from '../../shared/views.ts'
import { decodeBytes } from '../views/decode-bytes.ts'

/** The largest change of a pixel by an attack in any of the galleries. */
export function largestChange(galleries: readonly AdversarialGalleryViewData[], attack: string): number {
  return Math.max(
    0,
    ...galleries.flatMap(({ examples }) =>
      examples.flatMap(({ attacks }) =>
        attacks.flatMap((candidate) => (candidate.attack === attack ? [candidate.largestChange] : [])),
      ),
    ),
  )
}

/**
 * A perturbation's picture, drawn to its own largest change, on a scale that several share.
 * @param perturbation base64 of 128 + 127·r/own
 * @returns base64 of 128 + 127·r/shared
 */
export function onSharedScale(perturbation: string, own: number, shared: number): string {
  const factor = shared > 0 ? own / shared : 0
  const bytes = decodeBytes(perturbation).map((level) => Math.round(128 + (level - 128) * factor))
  return btoa(String.fromCharCode(...bytes))
}
