import { startApp } from '../start-app.ts'
import { createFakeClient } from './fake-client.ts'
import { fakeRuns } from './fake-data.ts'
import { logForShow, manyCurvesMethod } from './log-for-show.ts'
import { sampleMethods } from './sample-methods.ts'
import { sampleRun } from './sample-run.ts'

/**
 * The interface while a run logs a lot, for measuring its frames: `/testing/live-curves.html?curves=8&events=200#/runs/live`
 * has eight panels of one curve each and 200 events a second. `runs=1000` adds so many ended runs. Nothing of it is built.
 */
const options = new URLSearchParams(location.search)
const method = manyCurvesMethod(Number(options.get('curves') ?? 8))
const live = sampleRun({ id: 'live', name: 'live curves', method: method.id, params: {}, status: 'running', step: 0 })
const ended = fakeRuns(Number(options.get('runs') ?? 0)).map((run) => ({ ...run, step: 12_000 }))
const client = createFakeClient([live, ...ended], [], [...sampleMethods, method])
startApp(client)
logForShow(client, live, method, Number(options.get('events') ?? 0))
