import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import { settingOptionName } from '../shared/run-request.ts'
import { runSettings } from '../shared/run-settings.ts'
import { describeParameter } from './describe-parameter.ts'

/** Help for `train`, generated from what methods and settings declare. */
export function trainHelp(methods: readonly MethodDescriptor[]): string {
  return [
    'Trains a method and keeps the run.',
    '',
    'npm run -s train -- METHOD [--preset ID] [--dataset ID] [--name TEXT] [--steps N] [--set NAME=VALUE]…',
    '                    [--json] [--data-dir DIR] [--verify-determinism]',
    '',
    'Methods (train METHOD --help lists parameters and presets):',
    ...methods.map(({ id, summary }) => `  ${id.padEnd(12)} ${summary}`),
    '',
    'Options for every method:',
    ...Object.entries(runSettings).flatMap(([name, spec]) => describeParameter(`--${settingOptionName(name)}`, spec)),
    '  --labels all takes the label of every training example outside the validation set.',
    '  --json writes one run event a line on standard output and nothing else there.',
    '  --verify-determinism trains up to 100 steps straight, again and resumed half-way, compares every bit, keeps nothing.',
    '  --data-dir says where the runs are kept, else PENUMBRA_HOME, else the user’s data folder.',
    '',
    'Ctrl-C stops with a checkpoint; a second one ends at once.',
    'Exit codes: 0 completed or stopped, 1 failed, diverged or not possible, 2 wrong use.',
  ].join('\n')
}

/** Help for `train METHOD`: its parameters with default, range and help, and its presets. */
export function methodHelp(method: MethodDescriptor): string {
  return [
    `${method.title} (${method.id}). ${method.summary}`,
    `Paper: ${method.paper}`,
    '',
    'Parameters, given as --set NAME=VALUE:',
    ...Object.entries(method.params).flatMap(([name, spec]) => describeParameter(name, spec)),
    '',
    'Presets, given as --preset ID:',
    ...method.presets.flatMap(({ id, title, description }) => [`  ${id}: ${title}`, `      ${description}`]),
  ].join('\n')
}
