/** `npm run build`: builds everything into out/. */
import { terminalProgress } from '../src/runtime/progress.ts'
import { build } from './build/ensure-built.ts'

await build('all', terminalProgress())
