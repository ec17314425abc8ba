/** `npm run package [-- --linux dir …]`: builds, lists what is shipped, and hands over to electron-builder. */
import { terminalProgress } from '../src/runtime/progress.ts'
import { build } from './build/ensure-built.ts'
import { root, runTool } from './test/run-tool.ts'
import { writeShippedParts } from './package/write-shipped-parts.ts'

const report = terminalProgress()
await build('all', report)
report('Collecting the licences and the list of parts')
await writeShippedParts(root)
const config = ['--config', 'electron-builder.config.js', '--publish', 'never']
process.exitCode = (await runTool('electron-builder/cli.js', ...config, ...process.argv.slice(2))) ?? 1
