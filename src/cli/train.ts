import { terminalProgress } from '../runtime/progress.ts'
import { setUpRuntime } from '../runtime/setup.ts'
import { resolveDataDirectory } from '../workbench/data-directory.ts'
import { planRun } from '../workbench/plan-run.ts'
import { verifyDeterminism } from '../workbench/verify-determinism.ts'
import { followRun } from './follow-run.ts'
import { nodeTrainer, openLocalWorkbench } from './open-local-workbench.ts'
import { parseTrainWords } from './parse-train-words.ts'
import { readStore } from './read-store.ts'
import { reportDeterminism } from './report-determinism.ts'
import { runCommand } from './run-command.ts'
import { jsonReporter, textReporter } from './run-reporter.ts'
import { methodHelp, trainHelp } from './train-help.ts'

/** `train METHOD`: queues one run and follows it to its end. */
await runCommand(async (words) => {
  const { methodDescriptors } = await import('../ml/methods/index.ts')
  const parsed = parseTrainWords(words, methodDescriptors)
  if (parsed.kind === 'help') {
    console.log(parsed.method ? methodHelp(parsed.method) : trainHelp(methodDescriptors))
    return 0
  }
  const { request, json } = parsed
  const dataDirectory = resolveDataDirectory(parsed.dataDirectory)
  // Wrong use must leave no trace: everything is checked before the folder is opened for writing.
  const imported = readStore(dataDirectory, (store) => store.datasets.list(), [])
  const plan = await planRun(request, methodDescriptors, imported)
  if (request.settings.engine !== 'js') await setUpRuntime({ report: terminalProgress(), retry: false })
  if (parsed.verifyDeterminism) return reportDeterminism(await verifyDeterminism(plan, nodeTrainer), json)
  const workbench = await openLocalWorkbench({ dataDirectory, host: 'command-line', queueScope: 'own' })
  return await followRun(workbench, json ? jsonReporter : textReporter(process.stdout), () =>
    workbench.call('runs.create', request),
  )
})
