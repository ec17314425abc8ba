/** `npm run doctor [-- --data-dir DIR] [--json]`: what runs on this machine, and the fix for each thing missing. */
import { parseArgs } from 'node:util'
import { runDoctor } from '../runtime/doctor.ts'
import { fillText } from '../shared/fill-text.ts'
import type { DoctorCheck } from '../shared/system.ts'
import { resolveDataDirectory } from '../workbench/data-directory.ts'

const marks: Readonly<Record<DoctorCheck['status'], string>> = { ok: 'ok     ', warning: 'warning', missing: 'missing' }

try {
  const { values } = parseArgs({ options: { 'data-dir': { type: 'string' }, json: { type: 'boolean' } } })
  const checks = await runDoctor(resolveDataDirectory(values['data-dir']))
  if (values.json) console.log(JSON.stringify(checks, null, 2))
  else for (const check of checks) console.log(describe(check))
} catch (error) {
  if (!(error instanceof TypeError)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function describe({ status, title, found, values = {}, fix }: DoctorCheck): string {
  const width = 20
  const line = `${marks[status]}  ${title.padEnd(width)}${fillText(found, values)}`
  return fix === undefined ? line : `${line}\n${' '.repeat(marks[status].length + 2 + width)}Fix: ${fix}`
}
