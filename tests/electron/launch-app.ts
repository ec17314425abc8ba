import { runtime, type DesktopApp, type DesktopAppOptions } from './desktop-app.ts'
import { launchElectron } from './launch-electron.ts'
import { launchStandIn } from './launch-stand-in.ts'

/** Starts the built desktop app on the runtime that is being tested. */
export function launchApp(options: DesktopAppOptions = {}): Promise<DesktopApp> {
  return runtime === 'electron' ? launchElectron(options) : launchStandIn(options)
}
