import type { Catalogue } from '../catalogue.ts'
import { frame } from './frame.ts'
import { words } from './words.ts'

/** One catalogue for each area of the interface. What is used in several areas stands in `words`. */
export const frenchAreas: Readonly<Record<string, Catalogue>> = { words, frame }

export const french: Catalogue = Object.assign({}, ...Object.values(frenchAreas))
