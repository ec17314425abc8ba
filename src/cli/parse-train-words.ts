import { parseArgs, type ParseArgsConfig } from 'node:util'
import { invalidInput } from '../shared/failures.ts'
import type { MethodDescriptor } from '../shared/method-descriptor.ts'
import { findMethod, type RunRequest } from '../shared/run-request.ts'
import { readRunRequest, runOptions } from './read-run-request.ts'

/** What the words after `train` ask for. */
export type TrainWords =
  | { kind: 'help'; method: MethodDescriptor | undefined }
  | { kind: 'train'; request: RunRequest; json: boolean; verifyDeterminism: boolean; dataDirectory: string | undefined }

const ownOptions = {
  json: { type: 'boolean', default: false },
  'verify-determinism': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  'data-dir': { type: 'string' },
} as const satisfies ParseArgsConfig['options']

/** @throws Failure `invalid-input` for a word that is no option, method, parameter or value */
export function parseTrainWords(words: string[], methods: readonly MethodDescriptor[]): TrainWords {
  const { values, positionals } = parseArgs({
    args: words,
    options: { ...runOptions, ...ownOptions },
    allowPositionals: true,
  })
  const [methodId, ...others] = positionals
  if (values.help) return { kind: 'help', method: methodId === undefined ? undefined : findMethod(methodId, methods) }
  const known = methods.map(({ id }) => id).join(', ')
  if (methodId === undefined)
    throw invalidInput(`Which method? Expected one of ${known}, for example: train ${methods[0]?.id}`)
  if (others.length > 0) throw invalidInput(`"${others[0]}" is one word too many: expected one method and options`)
  const request = readRunRequest(methodId, values, methods)
  const { json, 'verify-determinism': verifyDeterminism, 'data-dir': dataDirectory } = values
  return { kind: 'train', request, json, verifyDeterminism, dataDirectory }
}
