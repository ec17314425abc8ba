import { registerHooks } from 'node:module'
import { watchOutbound } from './outbound.ts'

/** Loaded before anything else by every process of the stand-in: `electron` is this folder's, and connections are noted. */
const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})
Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: 'stand-in', chrome: 'system' } })
watchOutbound()
