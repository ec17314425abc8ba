import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../workbench/test/temporary-folder.ts'
import { RotatingLog } from './rotating-log.ts'

test('full files are numbered, the oldest is dropped, and a new start goes on where the last one ended', () => {
  const folder = temporaryFolder()
  const file = join(folder, 'logs', 'main.log')
  const options = { maxBytes: 20, kept: 2 }
  for (const line of ['first line', 'second line', 'third line']) new RotatingLog(file, options).write(line)
  const log = new RotatingLog(file, options)
  log.write('fourth line')
  log.write('5')
  const files = readdirSync(join(folder, 'logs')).sort()
  expect(files).toEqual(['main.log', 'main.log.1', 'main.log.2'])
  expect(files.map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))).toEqual([
    'fourth line\n5\n',
    'third line\n',
    'second line\n',
  ])
})
