import { app, dialog } from 'electron'
import { messageOf } from '../shared/failures.ts'
import type { Workbench } from '../workbench/index.ts'
import type { MainWindow } from './main-window.ts'
import { say } from './texts.ts'

/** Imports the run of a bundle, by its absolute path, and shows it; says why when it cannot. */
export async function openBundle(workbench: Workbench, window: MainWindow, path: string): Promise<void> {
  try {
    const { run } = await workbench.call('bundles.read', { file: path })
    app.addRecentDocument(path)
    window.show(`/runs/${run.id}`)
  } catch (error) {
    dialog.showErrorBox(say('bundleRefused'), messageOf(error))
  }
}
