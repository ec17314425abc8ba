import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../test/temporary-folder.ts'
import { lockDirectory } from './directory-lock.ts'

const holderScript = `
  const { lockDirectory } = await import(process.argv[1])
  lockDirectory(process.argv[2])
  process.stdout.write('held')
  setInterval(() => {}, 1000)`

it('refuses a second workbench, names the first, and is free again once that was killed', async () => {
  const folder = temporaryFolder()
  const module = new URL('./directory-lock.ts', import.meta.url).href
  const holder = spawn(process.execPath, ['--input-type=module', '-e', holderScript, module, folder])
  await once(holder.stdout, 'data')
  expect(() => lockDirectory(folder)).toThrow(`in use by another workbench (process ${holder.pid} on `)

  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const lock = lockDirectory(folder)
  expect(() => lockDirectory(folder)).toThrow(`process ${process.pid}`)
  lock.release()
  lockDirectory(folder).release()
})
