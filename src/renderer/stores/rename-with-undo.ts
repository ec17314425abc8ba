import { t } from '../i18n/translate.ts'
import { useToastsStore } from './toasts.ts'

/**
 * Gives a thing another name, with a message that offers the name before.
 * @param before undefined when the thing is gone
 * @param setName tells the workbench; answers undefined when that failed
 */
export async function renameWithUndo(
  before: string | undefined,
  name: string,
  setName: (name: string) => Promise<object | undefined>,
): Promise<void> {
  if (!(await setName(name)) || before === undefined) return
  const message = t('Renamed from “{before}”.', { before })
  useToastsStore().show({ kind: 'info', message, undo: async () => void (await setName(before)) })
}
