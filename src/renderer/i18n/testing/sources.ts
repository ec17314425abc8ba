const modules = import.meta.glob<string>(
  [
    '../../**/*.{vue,ts}',
    '../../../shared/reports/*.ts',
    '!../../../**/*.test.ts',
    '!../../**/*.test.ts',
    '!../../testing/**',
    '!../**',
    '!../../vite.config.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
)

/** The text of every source file of the interface by its path below src/renderer. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(modules).map(([path, source]) => [path.replace('../../', ''), source]),
)

const others = import.meta.glob<string>(
  [
    '../../../{ml/diagnostics,runtime,shared,trainer/views,workbench}/**/*.ts',
    '!../../../shared/i18n/**',
    '!../../../**/*.test.ts',
  ],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

/** Whether another part of Penumbra declares the text, to be shown in the language in use: a check, a data set, an attack, a failure. */
export function isDeclaredElsewhere(text: string): boolean {
  return Object.values(others).some((source) => source.includes(`'${text}'`))
}
