import { expect, test } from 'vitest'
import type { WorkbenchClient } from '../../../shared/api.ts'
import type { ChartLine } from '../chart-line.ts'
import { createFakeClient } from '../../testing/fake-client.ts'
import { sampleRun } from '../../testing/sample-run.ts'
import { loadCurveData } from './curve-data.ts'
import { curvesCsv } from './curves-csv.ts'
import { curvesJson } from './curves-json.ts'

const series = {
  name: 'loss/supervised',
  steps: [0, 10],
  epochs: [0, 0.5],
  activeSeconds: [0, 1.25],
  times: [0, 1000],
  values: [2.302585092994046, Number.NaN],
  total: 2,
}
const curve = { run: { id: 'r1', name: 'vat, "first"' }, label: 'Loss', series }

test('a row of CSV holds all digits of a point, and a comma stays in its field', () => {
  expect(curvesCsv([curve]).split('\r\n')).toEqual([
    'run,run_id,scalar,label,step,epoch,training_seconds,time,value',
    '"vat, ""first""",r1,loss/supervised,Loss,0,0,0,1970-01-01T00:00:00.000Z,2.302585092994046',
    '"vat, ""first""",r1,loss/supervised,Loss,10,0.5,1.25,1970-01-01T00:00:01.000Z,NaN',
    '',
  ])
})

test('JSON holds the same arrays, NaN as null', () => {
  expect(JSON.parse(curvesJson('Losses', [curve]))).toEqual({
    title: 'Losses',
    curves: [
      {
        run: curve.run,
        scalar: 'loss/supervised',
        label: 'Loss',
        steps: [0, 10],
        epochs: [0, 0.5],
        trainingSeconds: [0, 1.25],
        times: [0, 1000],
        values: [2.302585092994046, null],
      },
    ],
  })
})

test('a line is saved with every stored point of its runs, not with the points drawn', async () => {
  const fake = createFakeClient([1, 2, 3].map((number) => sampleRun({ id: `r${number}`, number })))
  const asked: string[] = []
  const client: Pick<WorkbenchClient, 'call'> = {
    call: (name, input) => {
      asked.push(name)
      return fake.call(name, input)
    },
  }
  const runs = [curve.run, { id: 'r2', name: 'second' }, { id: 'r3', name: 'third' }]
  const line: ChartLine = {
    id: 'g',
    label: 'Group',
    unit: undefined,
    color: 'red',
    dash: 'solid',
    series,
    source: { scalar: 'loss/supervised', runs },
  }
  const lines = [line, { ...line, id: 'r1', source: { scalar: 'loss/supervised', runs: runs.slice(0, 1) } }]
  const data = await loadCurveData(client, lines, null)
  expect(asked, 'one question a portion of runs, not one a line or a run').toEqual(['runs.curves', 'runs.curves'])
  expect(data.map(({ run }) => run)).toEqual([...runs, curve.run])
  for (const { series: own } of data) expect(own.steps).toHaveLength(own.total)
  expect(await loadCurveData(client, [{ ...line, source: undefined }], null)).toEqual([
    { run: null, label: 'Group', series },
  ])
})
