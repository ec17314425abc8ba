/** Folders of src and what each may import of ours: arrows point one way only. */
export const folderImports: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  ml: ['shared'],
  trainer: ['ml', 'runtime', 'shared'],
  runtime: ['shared'],
  workbench: ['runtime', 'shared'],
  server: ['shared', 'workbench'],
  cli: ['ml', 'runtime', 'server', 'shared', 'workbench'],
  main: ['ml', 'runtime', 'shared', 'workbench'],
  preload: ['shared'],
  renderer: ['shared'],
}

/** Packages that belong to some folders alone. A name ending in `*` stands for every package that begins so. */
export const packageOwners: readonly { package: string; folders: readonly string[] }[] = [
  { package: 'electron', folders: ['main', 'preload'] },
  { package: '@tensorflow/tfjs-node*', folders: ['trainer'] },
  { package: '@tensorflow/*', folders: ['ml', 'trainer'] },
  { package: 'onnxruntime-web', folders: ['trainer'] },
  { package: 'better-sqlite3', folders: ['workbench'] },
  { package: 'kysely', folders: ['workbench'] },
  { package: 'vue*', folders: ['renderer'] },
  { package: 'node:*', folders: ['trainer', 'runtime', 'workbench', 'server', 'cli', 'main'] },
]

/**
 * What is wrong with an import of `specifier` in a file of `folder` (below src).
 * @param target the folder below src that a relative specifier leads to
 */
export function importProblem(folder: string, specifier: string, target: string | undefined): string | undefined {
  if (target !== undefined) {
    const allowed = folderImports[folder]
    if (!allowed) return `src/${folder} is not a known folder: declare what it may import in scripts/lint/boundaries.ts`
    if (target === folder || allowed.includes(target)) return undefined
    return `src/${folder} must not import src/${target} (allowed: ${allowed.join(', ') || 'nothing of ours'})`
  }
  const owner = packageOwners.find((candidate) => matches(candidate.package, specifier))
  if (!owner || owner.folders.includes(folder)) return undefined
  return `src/${folder} must not import ${specifier} (it belongs to ${owner.folders.map((name) => `src/${name}`).join(', ')})`
}

function matches(pattern: string, specifier: string): boolean {
  if (pattern.endsWith('*')) return specifier.startsWith(pattern.slice(0, -1))
  return specifier === pattern || specifier.startsWith(`${pattern}/`)
}
