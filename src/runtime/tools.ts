import { runCommand } from './run-command.ts'

export interface PythonTool {
  command: string
  version: string
  /** Undefined when this Python has no pip. */
  pipVersion?: string
}

export interface CompilerTool {
  command: string
  version: string
}

export interface NvidiaDriver {
  driverVersion: string
  /** One line per GPU: name and memory. */
  devices: readonly string[]
}

/** What to type to get Python with pip, or a C++ compiler, on this machine. */
export const installHints = {
  python: {
    linux:
      'install Python 3 with pip (Debian, Ubuntu: `apt-get install python3-pip`; Fedora: `dnf install python3-pip`)',
    darwin: 'install Python 3 with pip (`xcode-select --install` or `brew install python`)',
    win32: 'install Python 3 from python.org',
  },
  compiler: {
    linux: 'install a C++ compiler (Debian, Ubuntu: `apt-get install g++`; Fedora: `dnf install gcc-c++`)',
    darwin: 'install the compiler with `xcode-select --install`',
    win32: 'install the Visual Studio Build Tools',
  },
} as const

/** @returns the hint for this platform, Linux's on one that has none of its own */
export function installHint(tool: keyof typeof installHints): string {
  const hints: Partial<Record<NodeJS.Platform, string>> = installHints[tool]
  return hints[process.platform] ?? installHints[tool].linux
}

/** The first Python 3 on the path that has pip, else the first without it. */
export async function findPython(): Promise<PythonTool | undefined> {
  let withoutPip: PythonTool | undefined
  for (const command of ['python3', 'python', 'py']) {
    const result = await runCommand(command, ['-c', 'import sys; print("%d.%d.%d" % sys.version_info[:3])'])
    const version = result.stdout.trim()
    if (result.code !== 0 || !version.startsWith('3.')) continue
    const pip = await runCommand(command, ['-m', 'pip', '--version'])
    const pipVersion = /^pip (\S+)/.exec(pip.stdout)?.[1]
    if (pipVersion) return { command, version, pipVersion }
    withoutPip ??= { command, version }
  }
  return withoutPip
}

/** `CXX`, else the first C++ compiler on the path. */
export async function findCompiler(): Promise<CompilerTool | undefined> {
  const { CXX } = process.env
  for (const command of CXX ? [CXX] : ['g++', 'c++', 'clang++']) {
    const result = await runCommand(command, ['--version'])
    if (result.code === 0) return { command, version: result.stdout.split('\n')[0] ?? command }
  }
  return undefined
}

/** The NVIDIA driver and its GPUs; undefined when `nvidia-smi` is missing or sees none. */
export async function findNvidiaDriver(): Promise<NvidiaDriver | undefined> {
  const query = ['--query-gpu=driver_version,name,memory.total', '--format=csv,noheader']
  const result = await runCommand('nvidia-smi', query, { timeoutMs: 10_000 })
  const rows = result.code === 0 ? result.stdout.trim().split('\n').filter(Boolean) : []
  const [first] = rows
  if (!first) return undefined
  const devices = rows.map((row) => row.split(', ').slice(1).join(', '))
  return { driverVersion: first.split(', ')[0] ?? 'unknown', devices }
}
