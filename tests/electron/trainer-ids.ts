import type { DesktopApp } from './desktop-app.ts'

/** The process ids of the trainers, as Electron knows its utility processes. */
export function trainerIds(app: DesktopApp): Promise<number[]> {
  return app.evaluate(({ app: electronApp }) =>
    electronApp
      .getAppMetrics()
      .flatMap(({ type, name, pid }) => (type === 'Utility' && /trainer/.test(name ?? '') ? [pid] : [])),
  )
}
