import type { DatasetInfo } from '../../shared/datasets.ts'
import type { MethodDescriptor } from '../../shared/method-descriptor.ts'
import { commandLineOf, findMethod, type RunRequest } from '../../shared/run-request.ts'
import { resolveSettings } from '../../shared/settings-of-method.ts'
import { recipeOf } from '../recipe.ts'
import type { RunCopy } from '../store/run-copy-store.ts'
import type { Point } from '../store/scalar-points.ts'
import type { DatasetRecord, RunRecord, ScalarsRecord } from './bundle-format.ts'

/** The entry of `versions` that marks a run which came out of a file. */
const importMark = 'imported'

/** The run's row as a file holds it: without what follows from the rest, and without the mark of an import. */
export function runRecordOf({ row, tags, checkpoints }: RunCopy): RunRecord {
  const { recipe: _recipe, command_line: _command, eta_seconds: _eta, ...columns } = row
  const { settings_json, params_json, versions_json, engine_json, failure_json, ...plain } = columns
  const { [importMark]: _mark, ...versions } = JSON.parse(versions_json) as RunRecord['versions']
  const record = {
    ...plain,
    settings: JSON.parse(settings_json),
    params: JSON.parse(params_json),
    versions,
    engine: engine_json === null ? null : JSON.parse(engine_json),
    failure: failure_json === null ? null : JSON.parse(failure_json),
    tags: [...tags],
    checkpoints: checkpoints.map((checkpoint) => ({ ...checkpoint, file: checkpoint.file.replaceAll('\\', '/') })),
  }
  return record as RunRecord
}

/**
 * The tables' rows of a run that came out of a file.
 * @param id the run's here
 * @param source what the mark of the import says
 * @throws Failure `invalid-input` for a method or settings that this Penumbra does not know
 */
export function runCopyOf(
  { tags, checkpoints, settings: given, params, versions, engine, failure, ...plain }: RunRecord,
  { curves, times }: ScalarsRecord,
  log: RunCopy['log'],
  { id, source, methods }: { id: string; source: string; methods: readonly MethodDescriptor[] },
): RunCopy {
  const settings = resolveSettings(findMethod(plain.method, methods), given)
  const { method, dataset, name, preset } = plain
  const knownPreset = findMethod(method, methods).presets.find((candidate) => candidate.id === preset)
  // Never the words of the file: a user may paste them into a shell.
  const request: RunRequest = {
    method,
    dataset,
    name,
    settings,
    params,
    ...(knownPreset && { preset: knownPreset.id }),
  }
  const row = {
    ...plain,
    id,
    recipe: recipeOf({ method, datasetHash: plain.dataset_hash, settings, params }),
    command_line: commandLineOf(request, methods),
    eta_seconds: null,
    settings_json: JSON.stringify(given),
    params_json: JSON.stringify(params),
    versions_json: JSON.stringify({ ...versions, [importMark]: source }),
    engine_json: engine && JSON.stringify(engine),
    failure_json: failure && JSON.stringify(failure),
  }
  return {
    row,
    tags,
    checkpoints,
    curves: curves.map((curve) => ({ name: curve.name, points: curve.points.map(toPoint) })),
    times,
    log,
  }
}

export function scalarsRecordOf({ curves, times }: RunCopy): ScalarsRecord {
  const written = curves.map(({ name, points }) => ({
    name,
    points: points.map(([step, epoch, activeSeconds, value]): ScalarsRecord['curves'][number]['points'][number] => [
      step,
      epoch,
      activeSeconds,
      value === Infinity ? 'Infinity' : value === -Infinity ? '-Infinity' : value,
    ]),
  }))
  return { curves: written, times: times.map(([step, time]) => [step, time]) }
}

/** @param dataset what is known of the run's data set here, if anything */
export function datasetRecordOf(run: RunRecord, dataset: DatasetInfo | undefined): DatasetRecord {
  const identity = { id: run.dataset, hash: run.dataset_hash }
  if (dataset?.hash !== run.dataset_hash) return identity
  const { title, origin, recipe, license } = dataset
  return { ...identity, title, origin, ...(recipe && { recipe }), ...(license !== undefined && { license }) }
}

function toPoint([step, epoch, activeSeconds, value]: ScalarsRecord['curves'][number]['points'][number]): Point {
  return [step, epoch, activeSeconds, typeof value === 'string' ? Number(value) : value]
}
