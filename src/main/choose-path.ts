import { dialog, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { bundleExtension } from '../shared/bundles.ts'
import { say } from './texts.ts'

/** Lets the user choose a folder to import from. @returns null when none was chosen */
export async function chooseFolder(parent: BrowserWindow | undefined): Promise<string | null> {
  return await choose(parent, { properties: ['openDirectory'] })
}

/** Lets the user choose a bundle to import. @returns null when none was chosen */
export async function chooseBundle(parent: BrowserWindow | undefined): Promise<string | null> {
  return await choose(parent, { properties: ['openFile'], filters: bundleFilters() })
}

/** Lets the user choose where a bundle is written; the dialog asks before it replaces one. @returns null when none was chosen */
export async function chooseBundleTarget(parent: BrowserWindow | undefined, suggested: string): Promise<string | null> {
  const options = { defaultPath: suggested, filters: bundleFilters() }
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options))
  return canceled ? null : filePath
}

async function choose(parent: BrowserWindow | undefined, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}

function bundleFilters() {
  return [{ name: say('bundles'), extensions: [bundleExtension.slice(1)] }]
}
