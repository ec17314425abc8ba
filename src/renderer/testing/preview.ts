import { startApp } from '../start-app.ts'
import { createFakeClient } from './fake-client.ts'
import { fakeRuns } from './fake-data.ts'

/**
 * The interface on made-up data, for work on its looks: `npx vite --config src/renderer/vite.config.ts`, then open
 * `/testing/preview.html?runs=1000`. Nothing of it is built.
 */
startApp(createFakeClient(fakeRuns(Number(new URLSearchParams(location.search).get('runs') ?? 20))))
