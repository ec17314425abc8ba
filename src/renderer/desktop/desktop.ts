import { fromFailureRecord } from '../../shared/failures.ts'
import type { DesktopInput, DesktopName, DesktopOutputs } from '../../shared/desktop.ts'

/** Whether this page is in a window of the desktop app, which has dialogs, folders and a menu. */
export function isDesktop(): boolean {
  return window.penumbra !== undefined
}

/**
 * Has the desktop do something.
 * @throws Failure as the desktop words it, `environment` in a browser
 */
export async function askDesktop<Name extends DesktopName>(
  name: Name,
  input: DesktopInput<Name>,
): Promise<DesktopOutputs[Name]> {
  const answer = await window.penumbra?.desktop(name, input)
  if (!answer) throw fromFailureRecord({ kind: 'environment', message: 'A browser has no desktop around it' })
  if ('failure' in answer) throw fromFailureRecord(answer.failure)
  return answer.result
}
