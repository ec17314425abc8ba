import { terminalProgress } from '../runtime/progress.ts'
import { setUpRuntime } from '../runtime/setup.ts'
import { notFound } from '../shared/failures.ts'
import type { RunRow } from '../shared/runs.ts'
import type { StudyRow, StudySpec } from '../shared/studies.ts'
import { resolveDataDirectory } from '../workbench/data-directory.ts'
import type { Workbench } from '../workbench/index.ts'
import { summarizePlan, type PlanSources } from '../workbench/studies/plan-study.ts'
import { openLocalWorkbench } from './open-local-workbench.ts'
import { readStore } from './read-store.ts'
import { runCommand } from './run-command.ts'
import { followStudy } from './study/follow-study.ts'
import { parseStudyWords } from './study/parse-study-words.ts'
import { studyHelp } from './study/study-help.ts'
import { reportStudyAsJson, studyTextReporter } from './study/study-reporter.ts'
import { describePlan, describeStudy, tableOfStudies } from './study/study-texts.ts'

/** `study label-efficiency | perturbations | grid | random METHOD`, `study list | show ID | stop ID | resume ID | remove ID`. */
await runCommand(async (words) => {
  const { methodDescriptors } = await import('../ml/methods/index.ts')
  const parsed = parseStudyWords(words, methodDescriptors)
  if (parsed.kind === 'help') {
    console.log(studyHelp)
    return 0
  }
  const { json } = parsed
  const dataDirectory = resolveDataDirectory(parsed.dataDirectory)
  const describe = ({ study, runs }: ShownStudy) => describeStudy(study, runs, methodDescriptors)
  const follow = async ({ arms }: StudySpec, start: (workbench: Workbench) => Promise<StudyRow>): Promise<number> => {
    const needsTensorFlow = arms.some(({ run }) => run.settings['engine'] !== 'js')
    if (needsTensorFlow) await setUpRuntime({ report: terminalProgress(), retry: false })
    const workbench = await openLocalWorkbench({ dataDirectory, host: 'command-line', queueScope: 'own' })
    const report = json ? reportStudyAsJson : studyTextReporter((line) => console.log(line))
    const id = await followStudy(workbench, report, () => start(workbench))
    const shown = readStudy(dataDirectory, id)
    console.log(json ? JSON.stringify({ type: 'study', ...shown }) : `\n${describe(shown)}`)
    return shown.runs.some(({ status }) => status === 'failed') ? 1 : 0
  }
  switch (parsed.kind) {
    case 'list': {
      const studies = readStore<StudyRow[]>(dataDirectory, (store) => store.studies.list(), [])
      console.log(json ? JSON.stringify(studies, null, 2) : tableOfStudies(studies))
      return 0
    }
    case 'show': {
      const shown = readStudy(dataDirectory, parsed.id)
      console.log(json ? JSON.stringify(shown, null, 2) : describe(shown))
      return 0
    }
    case 'stop':
    case 'remove': {
      const { study } = readStudy(dataDirectory, parsed.id)
      await changeStudy(dataDirectory, parsed.kind, study.id)
      const done = parsed.kind === 'stop' ? 'Stopped' : 'Removed, its runs stay'
      console.log(json ? JSON.stringify([study.id]) : `${done}: ${study.id}`)
      return 0
    }
    case 'resume': {
      const { study } = readStudy(dataDirectory, parsed.id)
      return await follow(study.spec, (workbench) => workbench.call('studies.resume', { id: study.id }))
    }
    case 'create': {
      const { spec, planOnly } = parsed
      const known = readStore<Pick<PlanSources, 'imported' | 'earlier'>>(
        dataDirectory,
        (store) => ({ imported: store.datasets.list(), earlier: store.runs.list(false) }),
        { imported: [], earlier: [] },
      )
      // Wrong use must leave no trace: everything is checked before the folder is opened for writing.
      const plan = await summarizePlan({ ...known, methods: methodDescriptors }, spec)
      if (planOnly || !json) console.log(json ? JSON.stringify(plan) : describePlan(spec, plan, methodDescriptors))
      return planOnly ? 0 : await follow(spec, (workbench) => workbench.call('studies.create', spec))
    }
  }
})

/** A study with its runs. */
interface ShownStudy {
  study: StudyRow
  runs: RunRow[]
}

/** @throws Failure `conflict` while another workbench holds the folder, or for a study that cannot be changed so */
async function changeStudy(dataDirectory: string, change: 'stop' | 'remove', id: string): Promise<void> {
  const workbench = await openLocalWorkbench({ dataDirectory, host: 'command-line', queueScope: 'own' })
  try {
    await workbench.call(`studies.${change}`, { id })
  } finally {
    await workbench.close()
  }
}

function readStudy(dataDirectory: string, id: string): ShownStudy {
  const found = readStore<ShownStudy | undefined>(
    dataDirectory,
    (store) => {
      const study = store.studies.get(id)
      return { study, runs: [...new Set(study.cells.flatMap(({ runs }) => runs))].map((run) => store.runs.get(run)) }
    },
    undefined,
  )
  if (!found) throw notFound(`There is no study "${id}": ${dataDirectory} holds no runs yet`)
  return found
}
