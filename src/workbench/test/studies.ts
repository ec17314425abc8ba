import type { NewStudy, StudyRow } from '../../shared/studies.ts'
import type { Workbench } from '../index.ts'

/** Every number of steps under every seed. */
export function stepsStudy(steps: number[], seeds: number[]): NewStudy {
  return fakeStudy('steps', steps, seeds, {})
}

/** Cells that get harder from one to the next, 16 steps each, halved after 4 and after 8. */
export function halvedStudy(seeds: number[], params: Record<string, string> = {}): NewStudy {
  const pruning = { firstStep: 4, factor: 2 }
  return { ...fakeStudy('difficulty', [4, 2, 1, 3], seeds, { ...params, steps: 16 }), pruning }
}

/** Waits until the study satisfies `condition`. */
export function waitForStudy(
  workbench: Workbench,
  id: string,
  condition: (study: StudyRow) => boolean = ({ status }) => status !== 'running',
): Promise<StudyRow> {
  return new Promise((resolve, reject) => {
    const check = (studies: readonly StudyRow[]) => {
      const study = studies.find((candidate) => candidate.id === id)
      if (!study || !condition(study)) return
      unsubscribe()
      resolve(study)
    }
    const unsubscribe = workbench.subscribe((event) => {
      if (event.type === 'study') check([event.study])
    })
    workbench.call('studies.list', {}).then(check, reject)
  })
}

function fakeStudy(name: string, values: number[], seeds: number[], params: Record<string, string | number>): NewStudy {
  const layout = { kind: 'grid' as const, axes: [{ target: 'params' as const, name, values }] }
  return { kind: 'sweep', name: 'Study', arms: [{ title: 'fake', run: { method: 'fake', params }, layout }], seeds }
}
