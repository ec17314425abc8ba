/** A workbench in a process of its own that conducts a halved study, to be killed by a test: `node study-process.ts DATA_DIRECTORY`. */
import { openTestWorkbench } from './open-test-workbench.ts'
import { halvedStudy } from './studies.ts'

const workbench = await openTestWorkbench(String(process.argv[2]))
workbench.subscribe((event) => {
  if (event.type === 'run' && event.run.status === 'running') console.log(event.run.step)
})
const { id } = await workbench.call('studies.create', halvedStudy([1, 2]))
console.log(JSON.stringify({ id }))
