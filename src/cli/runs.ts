import { parseArgs } from 'node:util'
import { invalidInput } from '../shared/failures.ts'
import { resolveDataDirectory } from '../workbench/data-directory.ts'
import { exportRuns, importRuns } from './bundle-verbs.ts'
import { ensemble } from './ensemble-verb.ts'
import { reportRuns } from './report-verb.ts'
import { runCommand } from './run-command.ts'
import { askDatabase, changeRuns, compare, listRuns, resumeRun, showRun, type RunWords } from './run-verbs.ts'
import { runsHelp } from './runs-help.ts'

/** `runs list | show | compare | ensemble | sql | resume | report | export | import | trash | restore | star | unstar | tag`. Each gives its exit code, or nothing for 0. */
const verbs: Readonly<Record<string, (given: RunWords) => Promise<number> | Promise<void> | void>> = {
  list: listRuns,
  show: showRun,
  compare,
  ensemble,
  sql: askDatabase,
  resume: resumeRun,
  report: reportRuns,
  export: exportRuns,
  import: importRuns,
  trash: (given) => changeRuns(given, (workbench, ids) => workbench.call('runs.trash', { ids }), 'In the trash now'),
  restore: (given) => changeRuns(given, (workbench, ids) => workbench.call('runs.restore', { ids }), 'Restored'),
  star: (given) => annotate(given, { starred: true }, 'Starred'),
  unstar: (given) => annotate(given, { starred: false }, 'Not starred any more'),
  tag: (given) => {
    const { add, remove } = given
    if (add.length + remove.length === 0) throw invalidInput('Which tags? Expected --add TAG or --remove TAG')
    return annotate(given, { addTags: [...add], removeTags: [...remove] }, 'Tagged')
  },
}

await runCommand(async (words) => {
  const { values, positionals } = parseArgs({
    args: words,
    options: {
      json: { type: 'boolean', default: false },
      trashed: { type: 'boolean', default: false },
      add: { type: 'string', multiple: true, default: [] },
      remove: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      format: { type: 'string' },
      language: { type: 'string' },
      groups: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      'data-dir': { type: 'string' },
    },
    allowPositionals: true,
  })
  if (values.help) {
    console.log(runsHelp)
    return 0
  }
  const [name = '', ...rest] = positionals
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb) throw invalidInput(`"${name}" is not a command of runs (known: ${Object.keys(verbs).join(', ')})`)
  const { json, trashed, add, remove, out, format, language, groups } = values
  if (trashed && name !== 'list') throw invalidInput('--trashed: only "runs list" takes it')
  if (add.length + remove.length > 0 && name !== 'tag') {
    throw invalidInput('--add and --remove: only "runs tag" takes them')
  }
  if (out !== undefined && name !== 'report' && name !== 'export') {
    throw invalidInput('--out: only "runs report" and "runs export" take it')
  }
  if ((format !== undefined || language !== undefined || groups) && name !== 'report') {
    throw invalidInput('--format, --language and --groups: only "runs report" takes them')
  }
  const dataDirectory = resolveDataDirectory(values['data-dir'])
  return (await verb({ dataDirectory, json, trashed, add, remove, out, format, language, groups, words: rest })) ?? 0
})

function annotate(
  given: RunWords,
  annotations: { starred?: boolean; addTags?: string[]; removeTags?: string[] },
  done: string,
): Promise<void> {
  return changeRuns(given, (workbench, ids) => workbench.call('runs.annotate', { ids, ...annotations }), done)
}
