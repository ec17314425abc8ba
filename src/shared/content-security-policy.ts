/**
 * What a page of the interface may load: its own files, nothing from elsewhere, no eval.
 * @param connect further places that it may connect to
 */
export function contentSecurityPolicy(...connect: string[]): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    // Naive UI writes its styles into the page.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'connect-src': ["'self'", ...connect].join(' '),
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ')
}
