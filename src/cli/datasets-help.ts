import { datasetGenerators } from '../shared/dataset-generators.ts'
import { describeParameter } from './describe-parameter.ts'

/** Help for `datasets`; the generators describe themselves. */
export function datasetsHelp(): string {
  return [
    'Shows, imports and generates data sets.',
    '',
    'npm run -s datasets -- list [--json]                        every data set',
    'npm run -s datasets -- import ID DIRECTORY [--title TEXT]   four IDX files of unsigned bytes or 32-bit floats, gzipped',
    '                                                            or not: train-images-idx3-ubyte, train-labels-idx1-ubyte,',
    '                                                            t10k-… or test-…; -float for -ubyte where they hold floats',
    'npm run -s datasets -- generate GENERATOR --id ID [--title TEXT] [--set NAME=VALUE]…',
    '',
    '--data-dir DIR says where the data are kept, else PENUMBRA_HOME, else the user’s data folder.',
    ...datasetGenerators.flatMap(({ id, summary, params }) => [
      '',
      `Generator ${id}. ${summary}`,
      ...Object.entries(params).flatMap(([name, spec]) => describeParameter(name, spec)),
    ]),
  ].join('\n')
}
