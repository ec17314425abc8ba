import { parseArgs } from 'node:util'
import { invalidInput } from '../shared/failures.ts'
import { resolveDataDirectory } from '../workbench/data-directory.ts'
import { generateVerb, importVerb, listVerb } from './dataset-verbs.ts'
import { datasetsHelp } from './datasets-help.ts'
import { runCommand } from './run-command.ts'

const verbs = new Map([
  ['list', listVerb],
  ['import', importVerb],
  ['generate', generateVerb],
])

/** `datasets list | import ID DIRECTORY | generate GENERATOR --id ID`. */
await runCommand(async (words) => {
  const { values, positionals } = parseArgs({
    args: words,
    options: {
      id: { type: 'string' },
      title: { type: 'string' },
      set: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      'data-dir': { type: 'string' },
    },
    allowPositionals: true,
  })
  if (values.help) {
    console.log(datasetsHelp())
    return 0
  }
  const [name = '', ...rest] = positionals
  const verb = verbs.get(name)
  if (!verb) throw invalidInput(`"${name}" is not a command of datasets (known: ${[...verbs.keys()].join(', ')})`)
  const { value, text } = await verb({
    ...values,
    words: rest,
    dataDirectory: resolveDataDirectory(values['data-dir']),
  })
  console.log(values.json ? JSON.stringify(value, null, 2) : text)
  return 0
})
