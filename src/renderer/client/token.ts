const storageKey = 'penumbra-token'

/**
 * Moves the access token from the address to the tab's session storage, so that it survives a reload
 * and leaves the hash to the router.
 */
export function takeToken(location: Location, storage: Storage): string {
  const fragment = location.hash.slice(1)
  if (fragment !== '' && !fragment.startsWith('/')) {
    storage.setItem(storageKey, fragment)
    location.hash = '/'
  }
  return storage.getItem(storageKey) ?? ''
}
