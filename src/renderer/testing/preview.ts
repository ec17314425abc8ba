import { startApp } from '../start-app.ts'
import { createFakeClient } from './fake-client.ts'
import { fakeRuns } from './fake-data.ts'
import { fakeMoonsRun } from './fake-moons.ts'
import { studiesForShow } from './studies-for-show.ts'
import { trainForShow } from './train-for-show.ts'

/**
 * The interface on made-up data, for work on its looks: `npx vite --config src/renderer/vite.config.ts`, then open
 * `/testing/preview.html?runs=1000`. With `live=10` the run on the moons trains and tells of ten decision maps a second.
 * Nothing of it is built.
 */
const options = new URLSearchParams(location.search)
const { studies, runs } = studiesForShow()
const client = createFakeClient([fakeMoonsRun(), ...fakeRuns(Number(options.get('runs') ?? 20)), ...runs], studies)
startApp(client)
trainForShow(client, fakeMoonsRun(), Number(options.get('live') ?? 0))
