import { nativeTheme, shell } from 'electron'
import { Failure, invalidInput, notFound } from '../shared/failures.ts'
import { desktopInputs, type DesktopName, type DesktopOutputs, type ParsedDesktopInput } from '../shared/desktop.ts'
import { ipcChannels } from '../shared/ipc-channels.ts'
import type { Workbench } from '../workbench/index.ts'
import { parseWith } from '../workbench/parse-input.ts'
import { answerPage } from './answer-page.ts'
import { chooseBundle, chooseBundleTarget, chooseFolder } from './choose-path.ts'
import { copyDiagnostics } from './diagnostics.ts'
import type { MainWindow } from './main-window.ts'
import { openLink } from './open-link.ts'
import { setTexts } from './texts.ts'

export interface DesktopServices {
  workbench: Workbench
  window: MainWindow
  dataDirectory: string
  /** The texts outside the page have another language. */
  onTexts(): Promise<void>
}

type DesktopHandlers = {
  readonly [Name in DesktopName]: (
    input: ParsedDesktopInput<Name>,
  ) => DesktopOutputs[Name] | Promise<DesktopOutputs[Name]>
}

/** Does for our own page what only the desktop can: folders, dialogs, the native menu's language. */
export function serveDesktop(services: DesktopServices): void {
  const handlers = createHandlers(services)
  answerPage(ipcChannels.desktop, async (name, input) => {
    if (!isDesktopName(name)) throw notFound(`There is no "${name}" of the desktop`)
    return await callHandler(handlers, name, input)
  })
}

function isDesktopName(name: string): name is DesktopName {
  return Object.hasOwn(desktopInputs, name)
}

async function callHandler<Name extends DesktopName>(
  handlers: DesktopHandlers,
  name: Name,
  input: unknown,
): Promise<DesktopOutputs[Name]> {
  return await handlers[name](parseWith(desktopInputs[name], name, input) as ParsedDesktopInput<Name>)
}

function createHandlers({ workbench, window, dataDirectory, onTexts }: DesktopServices): DesktopHandlers {
  return {
    setTexts: async (texts) => {
      setTexts(texts)
      await onTexts()
      return null
    },
    setTheme: ({ theme }) => {
      nativeTheme.themeSource = theme
      return null
    },
    openRunFolder: async ({ id }) => await openFolder((await workbench.call('runs.get', { id })).directory),
    openDataFolder: async () => await openFolder(dataDirectory),
    copyDiagnostics: async () => {
      await copyDiagnostics(workbench)
      return null
    },
    chooseFolder: () => chooseFolder(window.browserWindow),
    chooseBundle: () => chooseBundle(window.browserWindow),
    chooseBundleTarget: ({ suggested }) => chooseBundleTarget(window.browserWindow, suggested),
    openLink: ({ url }) => {
      if (!openLink(url)) throw invalidInput(`${url} is not opened: expected the https address of a cited paper`)
      return null
    },
  }
}

/** @throws Failure `environment` with the system's own words */
async function openFolder(directory: string): Promise<null> {
  const problem = await shell.openPath(directory)
  if (problem !== '') throw new Failure('environment', `${directory} could not be opened: ${problem}`)
  return null
}
