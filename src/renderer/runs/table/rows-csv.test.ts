import { expect, test } from 'vitest'
import { sampleRun } from '../../testing/sample-run.ts'
import { basicColumns, nameColumn } from './basic-columns.ts'
import { rowsToCsv } from './rows-csv.ts'

test('every digit is kept, missing values are empty, texts are quoted where they must be', () => {
  const columns = [nameColumn, ...basicColumns({})].filter(({ id }) =>
    ['name', 'labels', 'testError', 'createdAt'].includes(id),
  )
  const settings = { ...sampleRun().settings, allLabels: true }
  const csv = rowsToCsv(
    [sampleRun({ name: 'a, "quoted"', testError: 6.123456789 }), sampleRun({ name: 'two', testError: null, settings })],
    columns,
  )
  expect(csv).toBe(
    'name,labels,error,created\r\n' +
      '"a, ""quoted""",100,6.123456789,2026-11-20T12:00:00.000Z\r\n' +
      'two,all,,2026-11-20T12:00:00.000Z\r\n',
  )
})
