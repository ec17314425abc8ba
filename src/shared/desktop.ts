import { z } from 'zod'
import type { MenuCommand } from './menu-commands.ts'

const nothing = z.strictObject({})

/** What a window asks of the desktop around it, with the shape of each input. A browser has none of it. */
export const desktopInputs = {
  /** Translations of `desktopTexts` and of the menu's shortcuts, by their English. */
  setTexts: z.record(z.string().max(300), z.string().max(400)),
  setTheme: z.strictObject({ theme: z.enum(['light', 'dark', 'system']) }),
  openRunFolder: z.strictObject({ id: z.string().min(1).max(64) }),
  openDataFolder: nothing,
  copyDiagnostics: nothing,
  chooseFolder: nothing,
  chooseBundle: nothing,
  /** Where a new bundle is to be written. */
  chooseBundleTarget: z.strictObject({ suggested: z.string().max(4096) }),
  openLink: z.strictObject({ url: z.url().max(2000) }),
} as const

export type DesktopName = keyof typeof desktopInputs
export type DesktopInput<Name extends DesktopName> = z.input<(typeof desktopInputs)[Name]>
export type ParsedDesktopInput<Name extends DesktopName> = z.output<(typeof desktopInputs)[Name]>

export interface DesktopOutputs {
  setTexts: null
  setTheme: null
  openRunFolder: null
  openDataFolder: null
  copyDiagnostics: null
  /** Absolute; null when the user chose none. */
  chooseFolder: string | null
  chooseBundle: string | null
  chooseBundleTarget: string | null
  openLink: null
}

/** What the desktop tells its window. */
export type DesktopEvent =
  | { type: 'command'; command: MenuCommand }
  /** A page by its path, such as `/runs/ID`. */
  | { type: 'show'; path: string }
