import { notFound } from '../../shared/failures.ts'
import type { HandlersOf } from './fake-handlers.ts'

/** A workbench without studies. */
export function fakeStudyHandlers(): HandlersOf<'studies'> {
  const refuse = (id: string): never => {
    throw notFound(`There is no study "${id}".`)
  }
  return {
    'studies.list': () => [],
    'studies.plan': ({ arms, seeds }) => ({
      cells: arms.map((_, arm) => ({ arm, values: {} })),
      runs: arms.length * seeds.length,
      reused: 0,
      estimatedSeconds: null,
    }),
    'studies.create': ({ name }) => refuse(name),
    'studies.stop': ({ id }) => refuse(id),
    'studies.resume': ({ id }) => refuse(id),
    'studies.rename': ({ id }) => refuse(id),
    'studies.remove': ({ id }) => refuse(id),
  }
}
