import type { ApiName } from '../../shared/api-inputs.ts'
import type { WorkbenchContext } from '../context.ts'
import { annotationHandlers } from './annotations.ts'
import { bundleHandlers } from './bundles.ts'
import { datasetHandlers } from './datasets.ts'
import { exampleHandlers } from './example.ts'
import type { Handler } from './handler.ts'
import { measurementHandlers } from './measurements.ts'
import { modelHandlers } from './models.ts'
import { queueHandlers } from './queue.ts'
import { runHandlers } from './runs.ts'
import { studyHandlers } from './studies.ts'
import { systemHandlers } from './system.ts'

export type Handlers = { readonly [Name in ApiName]: Handler<Name> }

/** A handler for every call of the contract. */
export function createHandlers(context: WorkbenchContext): Handlers {
  return {
    ...systemHandlers(context),
    'methods.list': () => [...context.methods],
    ...datasetHandlers(context),
    ...runHandlers(context),
    ...annotationHandlers(context),
    ...measurementHandlers(context),
    ...modelHandlers(context),
    ...bundleHandlers(context),
    ...queueHandlers(context),
    ...studyHandlers(context),
    ...exampleHandlers(context),
  }
}
