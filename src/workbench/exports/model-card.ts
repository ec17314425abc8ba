import type { DatasetInfo } from '../../shared/datasets.ts'
import type { ExportedModel } from '../../shared/inspections.ts'
import type { ExportFormat, ModelAt } from '../../shared/model-exports.ts'
import { formatParameter } from '../../shared/parameters.ts'
import type { RunDetail } from '../../shared/runs.ts'
import type { Snippet } from './snippets.ts'

export interface ModelCardInput {
  run: RunDetail
  dataset: DatasetInfo
  format: ExportFormat
  at: ModelAt
  step: number
  exported: ExportedModel
  snippet: Snippet
  createdAt: number
}

const formatTitles: Readonly<Record<ExportFormat, string>> = {
  savedmodel: 'TensorFlow SavedModel',
  tfjs: 'TensorFlow.js graph model',
  onnx: 'ONNX model',
  safetensors: 'Weights as safetensors',
  npz: 'Weights as NumPy arrays',
}

/** The `README.md` of an exported model: what it is, from which data, how good, how it was checked, how it is used. */
export function modelCard(input: ModelCardInput): string {
  const { run, format, at, step, exported, snippet, createdAt } = input
  const which = at === 'last' ? 'its last step' : 'its lowest validation error'
  return [
    `# ${run.name}`,
    '',
    `${formatTitles[format]} of run ${run.id}: method \`${run.method}\`, the weights of step ${step}, ${which}. ` +
      `Exported ${new Date(createdAt).toISOString()} by Penumbra ${run.versions['penumbra'] ?? ''}.`,
    '',
    '## Input and output',
    '',
    ...interfaceLines(input),
    '',
    '## Data',
    '',
    ...dataLines(input),
    '',
    '## Errors',
    '',
    ...errorLines(input),
    '',
    '## Settings',
    '',
    table(['Setting', 'Value'], settingRows(run)),
    '',
    `The same run again: \`${run.commandLine}\``,
    '',
    '## Check',
    '',
    `Read back by ${exported.verification.reader}, which classified ${exported.verification.examples} test examples: the largest ` +
      `difference of a probability from the trained model was ${exported.verification.largestDifference.toExponential(2)}.`,
    '',
    '## Use',
    '',
    '```sh',
    ...snippet.commands,
    '```',
    '',
  ].join('\n')
}

function interfaceLines({ format, exported, dataset }: ModelCardInput): string[] {
  const scale = dataset.valueRange
    ? `the data's own values (${dataset.valueRange[0]} to ${dataset.valueRange[1]})`
    : 'raw pixels scaled to 0 … 1, row by row, channels last'
  const classes = `Classes in order: ${dataset.classNames.join(', ')}.`
  if (format === 'safetensors' || format === 'npz') {
    const rows = exported.weights.map(({ name, shape }) => [`\`${name}\``, `[${shape.join(', ')}]`])
    return [
      `The weights that the classifier uses at test time, batch-norm statistics among them. Its input is ${scale}. ${classes}`,
      '',
      table(['Name', 'Shape'], rows),
      '',
      'From pixels to probabilities, in operations of TensorFlow (channels last, filters [height, width, in, out]):',
      '',
      '```text',
      ...exported.operations,
      '```',
    ]
  }
  const input = `[batch, ${exported.inputShape.join(', ')}]`
  return [
    `- \`pixels\` float32 ${input}: ${scale}`,
    `- \`logits\` float32 [batch, ${dataset.classNames.length}]: class scores`,
    `- \`probabilities\` float32 [batch, ${dataset.classNames.length}]: their softmax`,
    '',
    `The batch may have any size. ${classes}`,
  ]
}

function dataLines({ dataset, run }: ModelCardInput): string[] {
  const { labels, allLabels, validationSize, unlabeledPool } = run.settings
  return [
    `- Data set: ${dataset.title} (\`${dataset.id}\`), SHA-256 ${run.datasetHash}`,
    `- Licence of the data: ${dataset.license ?? (dataset.recipe ? 'none needed, the points are generated' : 'not stated by its source')}`,
    `- Split: ${run.splitName}, SHA-256 ${run.splitHash}`,
    `- Labels used: ${allLabels ? 'all outside the validation set' : labels}; ${validationSize} more held out for validation`,
    `- Unlabelled pool: ${unlabeledPool === 'with-labeled' ? 'contains the labelled examples' : 'leaves the labelled examples out'}`,
    `- Seed: ${run.settings.seed}`,
  ]
}

function errorLines({ run, at }: ModelCardInput): string[] {
  const percent = (error: number | null) => (error === null ? '–' : `${error.toFixed(2)} %`)
  const bestStep = run.bestValidationStep === null ? '' : `, step ${run.bestValidationStep}`
  const mark = (which: ModelAt) => (which === at ? ' (these weights)' : '')
  const rows = [
    [
      `Test error at the last evaluation${mark('last')}`,
      percent(run.testError),
      'none: the last step was chosen before',
    ],
    [
      `Test error at the lowest validation error${bestStep}${mark('best')}`,
      percent(run.testErrorAtBestValidation),
      'lowest validation error',
    ],
    ['Median test error of the last 20 evaluations', percent(run.medianTestError), 'none'],
    ['Lowest test error of all evaluations', percent(run.bestTestError), 'selected on test data: not a result'],
    ['Validation error at the last evaluation', percent(run.validationError), 'none'],
  ]
  return [table(['Error', 'Value', 'Selection'], rows)]
}

function settingRows(run: RunDetail): string[][] {
  return Object.entries({ ...run.settings, ...run.params }).map(([name, value]) => [
    `\`${name}\``,
    formatParameter(value),
  ])
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}
