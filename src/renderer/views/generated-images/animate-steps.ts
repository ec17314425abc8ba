import type { WorkbenchClient } from '../../../shared/api.ts'
import { notFound } from '../../../shared/failures.ts'
import { encodeApng } from './encode-apng.ts'
import { composeSheet, type Sheet } from '../images/sheet.ts'
import { sheetImages } from './sheet-images.ts'

/** More frames make large files; of more steps some are left out, evenly. */
const mostFrames = 120
const scale = 2
const [milliseconds, lastMilliseconds] = [150, 2000]

/**
 * Every stored step of a view of generated images, one frame each.
 * @throws Failure `not-found` when no step is stored
 */
export async function animateSteps(
  client: WorkbenchClient,
  runId: string,
  viewId: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const newest = await client.call('runs.view', { id: runId, viewId })
  const sheets: Sheet[] = []
  for (const step of evenly(newest?.steps ?? [], mostFrames)) {
    const snapshot = await client.call('runs.view', { id: runId, viewId, step })
    if (snapshot?.data.kind === 'generated-images') sheets.push(composeSheet(sheetImages(snapshot.data), scale))
  }
  const [first] = sheets
  if (!first) throw notFound(`Run ${runId} has no stored images to animate: they come with its first evaluation`)
  const frames = sheets.map(({ pixels }) => pixels)
  return encodeApng({ ...first, frames, milliseconds, lastMilliseconds })
}

/** At most so many, the first and the last among them. */
export function evenly<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items]
  return Array.from({ length: most }, (_, index) => {
    const item = items[Math.round((index * (items.length - 1)) / (most - 1))]
    return item === undefined ? [] : [item]
  }).flat()
}
