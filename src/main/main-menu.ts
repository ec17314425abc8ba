import { app, Menu, shell, type MenuItemConstructorOptions } from 'electron'
import { dirname } from 'node:path'
import { everywhere, menuShortcuts } from '../shared/app-shortcuts.ts'
import { desktopTexts } from '../shared/desktop-texts.ts'
import type { Workbench } from '../workbench/index.ts'
import { shortcutItem } from './accelerator.ts'
import { chooseBundle, chooseFolder } from './choose-path.ts'
import { copyDiagnostics } from './diagnostics.ts'
import { logFile } from './log.ts'
import type { MainWindow } from './main-window.ts'
import { openBundle } from './open-bundle.ts'
import type { RecentRuns } from './recent-runs.ts'
import { say } from './texts.ts'

export interface MainMenuOptions {
  workbench: Workbench
  window: MainWindow
  recentRuns: RecentRuns
  dataDirectory: string
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The native menu of the app, drawn anew when the recent runs or the language change. */
export class MainMenu {
  readonly #options: MainMenuOptions

  constructor(options: MainMenuOptions) {
    this.#options = options
    options.recentRuns.onChange(() => void this.draw())
  }

  async draw(): Promise<void> {
    const recent = await this.#recentItems()
    const template: MenuItemConstructorOptions[] = [
      ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      { label: say('file'), submenu: this.#fileItems(recent) },
      { label: say('edit'), role: 'editMenu' },
      { label: say('view'), submenu: this.#viewItems() },
      { label: say('window'), role: 'windowMenu' },
      { label: say('help'), role: 'help', submenu: this.#helpItems() },
    ]
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  #fileItems(recent: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
    const { workbench, window, dataDirectory } = this.#options
    return [
      shortcutItem(menuShortcuts.newRun, () => window.show('/new')),
      { label: say('recentRuns'), id: 'recent-runs', submenu: recent },
      separator,
      shortcutItem(menuShortcuts.importBundle, async () => {
        const file = await chooseBundle(window.browserWindow)
        if (file !== null) await openBundle(workbench, window, file)
      }),
      {
        label: say('importDataset'),
        click: async () => {
          const directory = await chooseFolder(window.browserWindow)
          if (directory !== null) window.offerDataset(directory)
        },
      },
      separator,
      { label: say('openDataFolder'), click: () => void shell.openPath(dataDirectory) },
      ...(process.platform === 'darwin' ? [] : [separator, { label: say('quit'), role: 'quit' as const }]),
    ]
  }

  #viewItems(): MenuItemConstructorOptions[] {
    const { window } = this.#options
    return [
      shortcutItem(everywhere.palette, () => window.tell({ type: 'command', command: 'palette' })),
      separator,
      shortcutItem(menuShortcuts.runs, () => window.show('/')),
      shortcutItem(menuShortcuts.compare, () => window.show('/compare')),
      shortcutItem(menuShortcuts.studies, () => window.show('/studies')),
      shortcutItem(menuShortcuts.queue, () => window.show('/queue')),
      shortcutItem(menuShortcuts.datasets, () => window.show('/datasets')),
      separator,
      { role: 'reload' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' as const }]),
    ]
  }

  #helpItems(): MenuItemConstructorOptions[] {
    const { workbench, window } = this.#options
    return [
      shortcutItem(
        everywhere.sheet,
        () => window.tell({ type: 'command', command: 'sheet' }),
        desktopTexts.keyboardShortcuts,
      ),
      shortcutItem(menuShortcuts.doctor, () => window.show('/doctor')),
      separator,
      { label: say('copyDiagnostics'), click: () => void copyDiagnostics(workbench) },
      { label: say('openLogFolder'), click: () => void shell.openPath(dirname(logFile())) },
      { role: 'about' },
    ]
  }

  async #recentItems(): Promise<MenuItemConstructorOptions[]> {
    const { recentRuns, window } = this.#options
    const runs = await recentRuns.list()
    if (runs.length === 0) return [{ label: say('noRecentRuns'), enabled: false }]
    return [
      ...runs.map(({ id, name }) => ({ label: name.replaceAll('&', '&&'), click: () => window.show(`/runs/${id}`) })),
      separator,
      { label: say('forgetRecentRuns'), click: () => recentRuns.forget() },
    ]
  }
}
