import type * as Electron from 'electron'
import type { Page } from 'playwright'

export type ElectronModule = typeof Electron

/** The running desktop app as the tests see it, on the stand-in or on a real Electron. */
export interface DesktopApp {
  /** The page of the present window; waits for one that answers. */
  page(): Promise<Page>
  /** Runs a function in the main process with the module `electron`. It sees nothing of the test but `value`. */
  evaluate<Result, Value = undefined>(
    asked: (electron: ElectronModule, value: Value) => Result | Promise<Result>,
    value?: Value,
  ): Promise<Result>
  /** Starts the app once more on the same folders; resolves when that process has ended. */
  startAgain(...words: string[]): Promise<void>
  /** Attempts to reach another machine, of every process that could be watched. */
  outbound(): Promise<string[]>
  /** What the app's processes have printed. */
  output(): string
  hasExited(): boolean
  /** Ends whatever is left and removes its folders. */
  end(): Promise<void>
}

export interface DesktopAppOptions {
  /** Further arguments of the first start. */
  words?: readonly string[]
  /** Absolute paths of files that the test will drop on the window. */
  dropped?: readonly string[]
  env?: NodeJS.ProcessEnv
}

/** Which runtime the tests use: `electron` or the stand-in. */
export const runtime = process.env['PENUMBRA_DESKTOP_RUNTIME'] === 'electron' ? 'electron' : 'stand-in'
