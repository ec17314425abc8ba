import { randomBytes } from 'node:crypto'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ParsedApiInput } from '../../shared/api-inputs.ts'
import type { ModelExport } from '../../shared/model-exports.ts'
import type { WorkbenchContext } from '../context.ts'
import { runDirectory } from '../data-directory.ts'
import { storedModel } from '../inspections/stored-model.ts'
import { runDetail } from '../run-detail.ts'
import { asStorageFailure } from '../storage-failure.ts'
import { modelCard } from './model-card.ts'
import { snippetFor } from './snippets.ts'
import { checkTargetFolder, fillFolder } from './target-folder.ts'

/**
 * Writes a run's classifier in a format of others, verified, with its card and a snippet that uses it.
 * @throws Failure before anything is written for a wrong run or folder; after it, nothing stays behind
 */
export async function exportModel(
  context: Pick<WorkbenchContext, 'store' | 'dataDirectory' | 'inspections'>,
  { id: runId, format, at, directory }: ParsedApiInput<'runs.export'>,
): Promise<ModelExport> {
  const { store, dataDirectory, inspections } = context
  const model = await storedModel(store, dataDirectory, runId, at)
  const id = randomBytes(4).toString('hex')
  const target = directory ?? join(runDirectory(dataDirectory, runId), 'exports', `${format}-${at}-${model.step}-${id}`)
  checkTargetFolder(target)
  const createdAt = Date.now()
  const verification = await fillFolder(target, async (unfinished) => {
    const { exported } = await inspections.ask(model, { kind: 'export', format, directory: unfinished })
    const run = runDetail(store, dataDirectory, runId)
    const snippet = snippetFor(format, exported)
    const describe = () => {
      writeFileSync(join(unfinished, snippet.name), snippet.text)
      const card = modelCard({
        run,
        dataset: model.dataset,
        format,
        at,
        step: model.step,
        exported,
        snippet,
        createdAt,
      })
      writeFileSync(join(unfinished, 'README.md'), card)
    }
    asStorageFailure(target, describe, 'output')
    return exported.verification
  })
  const files = readdirSync(target)
    .sort()
    .map((name) => ({ name, bytes: statSync(join(target, name)).size }))
  const made = { id, runId, format, at, step: model.step, directory: target, files, verification, createdAt }
  store.exports.insert(made)
  return made
}
