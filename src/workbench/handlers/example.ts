import type { RunRow } from '../../shared/runs.ts'
import type { WorkbenchContext } from '../context.ts'
import { createRun } from '../create-run.ts'
import type { HandlersOf } from './handler.ts'

/** The preset that each method of the example has. */
const preset = 'example'

export function exampleHandlers(context: WorkbenchContext): HandlersOf<'example'> {
  const { hub, queue } = context
  const create = (method: string, settings: Partial<RunRow['settings']>) =>
    createRun(context, { method, preset, dataset: 'mnist', settings, params: {} })
  return {
    'example.start': async () => {
      const vat = await create('vat', {})
      const { labels, allLabels, validationSize, unlabeledPool, seed, splitSeed } = vat.settings
      const supervised = await create('supervised', {
        labels,
        allLabels,
        validationSize,
        unlabeledPool,
        seed,
        splitSeed,
      })
      for (const { id } of [vat, supervised]) {
        queue.append(id)
        hub.runChanged(id)
      }
      queue.startNext()
      return { vat: vat.id, supervised: supervised.id }
    },
  }
}
