/** A workbench in a process of its own, to be killed by a test: `node workbench-process.ts DATA_DIRECTORY`. */
import { createFakeRun, openTestWorkbench, waitForRun } from './open-test-workbench.ts'

const workbench = await openTestWorkbench(String(process.argv[2]))
const first = await createFakeRun(workbench, { steps: 1_000_000 })
const second = await createFakeRun(workbench)
await waitForRun(workbench, first.id, ({ step }) => step > 7)
const [loss] = await workbench.call('runs.scalars', { id: first.id, names: ['loss'] })
console.log(JSON.stringify({ first: first.id, second: second.id, committed: loss?.total }))
