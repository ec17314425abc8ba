const modules = import.meta.glob<string>(
  ['../../**/*.{vue,ts}', '!../../**/*.test.ts', '!../../testing/**', '!../**', '!../../vite.config.ts'],
  { query: '?raw', import: 'default', eager: true },
)

/** The text of every source file of the interface by its path below src/renderer. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(modules).map(([path, source]) => [path.replace('../../', ''), source]),
)
