import { parseArgs, type ParseArgsConfig } from 'node:util'
import { invalidInput } from '../../shared/failures.ts'
import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import { findMethod, type RunRequest } from '../../shared/run-request.ts'
import { studySpecSchema, type NewStudy, type StudySpec } from '../../shared/studies.ts'
import { labelEfficiencyStudy } from '../../shared/studies/label-efficiency.ts'
import { perturbationStudy } from '../../shared/studies/perturbation-study.ts'
import { readRunRequest, runOptions, type RunOptionValues } from '../read-run-request.ts'
import { parseGridAxis, parseLabels, parsePruning, parseRandomAxis, parseSeeds } from './parse-axes.ts'

interface Common {
  json: boolean
  dataDirectory: string | undefined
}

/** What the words after `study` ask for. */
export type StudyWords =
  | { kind: 'help' }
  | ({ kind: 'list' } & Common)
  | ({ kind: 'show' | 'stop' | 'resume' | 'remove'; id: string } & Common)
  | ({ kind: 'create'; spec: StudySpec; planOnly: boolean } & Common)

const ownOptions = {
  seeds: { type: 'string', default: '1-3' },
  vary: { type: 'string', multiple: true, default: [] },
  samples: { type: 'string', default: '20' },
  prune: { type: 'string' },
  'full-grid': { type: 'boolean', default: false },
  'max-runs': { type: 'string' },
  plan: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  'data-dir': { type: 'string' },
} as const satisfies ParseArgsConfig['options']

/** @throws Failure `invalid-input` for a word that is no option, method, parameter or value */
export function parseStudyWords(words: string[], methods: readonly MethodDescriptor[]): StudyWords {
  const options = { ...runOptions, ...ownOptions }
  const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true })
  if (values.help) return { kind: 'help' }
  const [verb, subject, tooMany] = positionals
  if (tooMany !== undefined) throw invalidInput(`"${tooMany}" is one word too many`)
  const common = { json: values.json, dataDirectory: values['data-dir'] }
  switch (verb) {
    case 'list':
      if (subject !== undefined) throw invalidInput(`"${subject}" is one word too many: "study list" takes none`)
      return { kind: 'list', ...common }
    case 'show':
    case 'stop':
    case 'resume':
    case 'remove':
      if (subject === undefined) throw invalidInput('Which study? Give its id as "study list" shows it')
      return { kind: verb, id: subject, ...common }
    case 'label-efficiency':
    case 'perturbations':
    case 'grid':
    case 'random':
      return { kind: 'create', spec: readStudy(verb, subject, values, methods), planOnly: values.plan, ...common }
    default:
      throw invalidInput(
        `"${verb ?? ''}" is not a command of study (known: label-efficiency, perturbations, grid, random, list, show ID, stop ID, resume ID, remove ID)`,
      )
  }
}

interface StudyOptionValues extends RunOptionValues {
  seeds: string
  vary: string[]
  samples: string
  prune?: string
  'full-grid': boolean
  'max-runs'?: string
  labels?: string
  seed?: string
}

type Verb = 'label-efficiency' | 'perturbations' | 'grid' | 'random'

function readStudy(
  verb: Verb,
  methodId: string | undefined,
  values: StudyOptionValues,
  methods: readonly MethodDescriptor[],
): StudySpec {
  const known = methods.map(({ id }) => id).join(', ')
  if (methodId === undefined) throw invalidInput(`Which method? Expected one of ${known}`)
  if (values.seed !== undefined)
    throw invalidInput(`--seed ${values.seed}: a study takes --seeds, for example --seeds 1-3`)
  const { name, labels, ...others } = values
  const asked = verb === 'label-efficiency' ? others : { ...others, labels }
  const run = readRunRequest(methodId, asked, methods)
  const study = {
    ...layOut(verb, run, values, methods),
    ...(name !== undefined && { name }),
    ...(values['max-runs'] !== undefined && { maxRuns: Number(values['max-runs']) }),
    ...(values.prune !== undefined && { pruning: parsePruning(values.prune) }),
  }
  const parsed = studySpecSchema.safeParse(study)
  if (parsed.success) return parsed.data
  throw invalidInput(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

function layOut(
  verb: Verb,
  run: RunRequest,
  values: StudyOptionValues,
  methods: readonly MethodDescriptor[],
): NewStudy {
  const seeds = parseSeeds(values.seeds)
  if (verb === 'label-efficiency') {
    if (values.labels === undefined) throw invalidInput('--labels is missing: expected for example --labels 100,1000')
    return labelEfficiencyStudy({ run, labels: parseLabels(values.labels), seeds }, methods)
  }
  if (verb === 'perturbations') return perturbationStudy({ run, seeds, fullGrid: values['full-grid'] }, methods)
  const method = findMethod(run.method, methods)
  if (values.vary.length === 0) throw invalidInput('--vary is missing: expected for example --vary epsilon=1,2,5')
  const layout: NewStudy['arms'][number]['layout'] =
    verb === 'grid'
      ? { kind: 'grid', axes: values.vary.map((text) => parseGridAxis(method, text)) }
      : {
          kind: 'random',
          samples: Number(values.samples),
          axes: values.vary.map((text) => parseRandomAxis(method, text)),
        }
  const varied = layout.axes.map((axis) => axis.name).join(', ')
  return { kind: 'sweep', name: `${method.title}: ${varied}`, arms: [{ title: method.title, run, layout }], seeds }
}
