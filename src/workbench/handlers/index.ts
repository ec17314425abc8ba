import type { ApiName } from '../../shared/api.ts'
import type { WorkbenchContext } from '../context.ts'
import { datasetHandlers } from './datasets.ts'
import { exampleHandlers } from './example.ts'
import type { Handler } from './handler.ts'
import { queueHandlers } from './queue.ts'
import { runHandlers } from './runs.ts'
import { systemHandlers } from './system.ts'

export type Handlers = { readonly [Name in ApiName]: Handler<Name> }

/** A handler for every call of the contract. */
export function createHandlers(context: WorkbenchContext): Handlers {
  return {
    ...systemHandlers(context),
    'methods.list': () => [...context.methods],
    ...datasetHandlers(context),
    ...runHandlers(context),
    ...queueHandlers(context),
    ...exampleHandlers(context),
  }
}
