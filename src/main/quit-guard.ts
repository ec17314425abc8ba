import { app, dialog, type MessageBoxOptions } from 'electron'
import type { Workbench } from '../workbench/index.ts'
import type { MainWindow } from './main-window.ts'
import { say } from './texts.ts'
import type { TrainingWatch } from './training-watch.ts'

export interface QuitGuardOptions {
  workbench: Workbench
  window: MainWindow
  training: TrainingWatch
}

/** The order of the buttons. */
const answers = ['background', 'stop', 'cancel'] as const

/**
 * Ends Penumbra without losing a step: while a run trains it asks whether training goes on without a window, stops with a
 * checkpoint, or nothing ends at all.
 */
export class QuitGuard {
  readonly #options: QuitGuardOptions
  #asking = false
  #inBackground = false
  #closing = false

  constructor(options: QuitGuardOptions) {
    this.#options = options
    const { window, training } = options
    window.onOpened((opened) => {
      this.#inBackground = false
      opened.on('close', (event) => {
        if (this.#closing || !training.state.busy) return
        event.preventDefault()
        void this.#ask()
      })
    })
    app.on('window-all-closed', () => {
      if (!this.#inBackground) app.quit()
    })
    app.on('before-quit', (event) => {
      // Electron is left by `app.exit` alone, when everything is saved.
      event.preventDefault()
      if (training.state.busy) void this.#ask()
      else void this.#close()
    })
    training.onState(({ busy }) => {
      if (this.#inBackground && !busy) void this.#close()
    })
    // The system ends the session: there is nobody to ask.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.#close())
  }

  async #ask(): Promise<void> {
    if (this.#asking || this.#closing) return
    this.#asking = true
    const { browserWindow } = this.#options.window
    const options = question()
    const { response } = await (browserWindow
      ? dialog.showMessageBox(browserWindow, options)
      : dialog.showMessageBox(options))
    this.#asking = false
    const answer = answers[response] ?? 'cancel'
    if (answer === 'stop') await this.#close()
    else if (answer === 'background') this.#goOnWithoutWindow()
  }

  #goOnWithoutWindow(): void {
    this.#inBackground = true
    this.#options.window.destroy()
    // The last run may have ended while the question was read.
    if (!this.#options.training.state.busy) void this.#close()
  }

  /** Trainers get their time to save checkpoints. */
  async #close(): Promise<void> {
    if (this.#closing) return
    this.#closing = true
    this.#options.window.destroy()
    await this.#options.workbench.close()
    app.exit()
  }
}

function question(): MessageBoxOptions {
  return {
    type: 'question',
    title: 'Penumbra',
    message: say('stillTraining'),
    detail: say('stillTrainingDetail'),
    buttons: [say('keepTraining'), say('stopAndQuit'), say('cancel')],
    defaultId: answers.indexOf('background'),
    cancelId: answers.indexOf('cancel'),
    noLink: true,
  }
}
