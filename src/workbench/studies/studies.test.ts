import { describe, expect, it, onTestFinished } from 'vitest'
import type { ApiInput } from '../../shared/api.ts'
import type { StudyRow } from '../../shared/studies.ts'
import type { Workbench } from '../index.ts'
import { openTestWorkbench } from '../test/open-test-workbench.ts'
import { temporaryFolder } from '../test/temporary-folder.ts'

type Spec = ApiInput<'studies.create'>

async function open(folder = temporaryFolder()): Promise<Workbench> {
  const workbench = await openTestWorkbench(folder)
  onTestFinished(() => workbench.close())
  return workbench
}

/** Every step count under every seed. */
function stepsStudy(steps: number[], seeds: number[], more: Partial<Spec> = {}): Spec {
  const layout = { kind: 'grid' as const, axes: [{ target: 'params' as const, name: 'steps', values: steps }] }
  return { kind: 'sweep', name: 'Steps', arms: [{ title: 'fake', run: { method: 'fake' }, layout }], seeds, ...more }
}

function waitForStudy(workbench: Workbench, id: string, condition: (study: StudyRow) => boolean): Promise<StudyRow> {
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

const isOver = ({ status }: StudyRow) => status !== 'running'

describe('a study', () => {
  it('trains every cell under every seed, and takes what was trained before', async () => {
    const workbench = await open()
    const { id, cells } = await workbench.call('studies.create', stepsStudy([2, 3], [1, 2]))
    expect(cells.map(({ values, runs }) => [values, runs.length])).toEqual([
      [{ steps: 2 }, 2],
      [{ steps: 3 }, 2],
    ])
    await waitForStudy(workbench, id, isOver)
    const runs = await workbench.call('runs.list', {})
    expect(runs.map(({ name, status, step }) => [name, status, step]).toSorted()).toEqual([
      ['fake · steps 2 · seed 1', 'completed', 2],
      ['fake · steps 2 · seed 2', 'completed', 2],
      ['fake · steps 3 · seed 1', 'completed', 3],
      ['fake · steps 3 · seed 2', 'completed', 3],
    ])

    const larger = stepsStudy([3, 4], [2, 3])
    expect(await workbench.call('studies.plan', larger)).toMatchObject({ runs: 3, reused: 1, estimatedSeconds: expect.closeTo(0.11) })
    const second = await workbench.call('studies.create', larger)
    expect(second.cells[0]?.runs[0]).toBe(cells[1]?.runs[1])
    await waitForStudy(workbench, second.id, isOver)
    expect(await workbench.call('runs.list', {})).toHaveLength(7)
  })
})
