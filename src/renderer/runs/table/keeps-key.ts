/** Fields and buttons inside the table keep their own keys. */
export function keepsKey({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest('input:not([type=checkbox]), textarea, select')) return true
  return (key === 'Enter' || key === ' ') && target.closest('a, button, input') !== null
}
