import { session } from 'electron'

/** The one permission that Penumbra uses: its buttons copy text, such as the command line of a run. */
const copyText = 'clipboard-sanitized-write'

/** Denies windows cameras, notifications, devices and every other permission but copying text; no page downloads by itself. */
export function restrictPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === copyText))
  defaultSession.setPermissionCheckHandler((_contents, permission) => permission === copyText)
  defaultSession.setDevicePermissionHandler(() => false)
}
