import { onBeforeUnmount, onMounted, watchEffect } from 'vue'
import { useRouter } from 'vue-router'
import { everywhere, menuShortcuts } from '../../shared/app-shortcuts.ts'
import { desktopTexts } from '../../shared/desktop-texts.ts'
import type { DesktopEvent } from '../../shared/desktop.ts'
import type { MenuCommand } from '../../shared/menu-commands.ts'
import { t } from '../i18n/translate.ts'
import { usePreferencesStore } from '../stores/preferences.ts'
import { useToastsStore } from '../stores/toasts.ts'
import { askDesktop, isDesktop } from './desktop.ts'

const shortcutTexts = [...Object.values(everywhere), ...Object.values(menuShortcuts)].map(({ does }) => does)
const texts = [...Object.values(desktopTexts), ...shortcutTexts]

/**
 * Ties the page to the desktop around it: what the menu and links ask for is done, the menu speaks the page's language,
 * and title bars follow its theme. In a browser nothing happens.
 */
export function useDesktopLink(commands: Readonly<Record<MenuCommand, () => void>>): void {
  if (!isDesktop()) return
  const router = useRouter()
  const preferences = usePreferencesStore()
  const { attempt } = useToastsStore()

  function handle(event: DesktopEvent): void {
    if (event.type === 'command') commands[event.command]()
    else void router.push(event.path)
  }

  let stop: (() => void) | undefined
  onMounted(() => (stop = window.penumbra?.onDesktop(handle)))
  onBeforeUnmount(() => stop?.())
  watchEffect(() => {
    const translations = Object.fromEntries(texts.map((text) => [text, t(text)]))
    void attempt(() => askDesktop('setTexts', translations))
  })
  watchEffect(() => {
    const { theme } = preferences
    void attempt(() => askDesktop('setTheme', { theme }))
  })
}
