import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../shared/failures.ts'
import type { ReportProgress } from './progress.ts'
import { wheelPython, type Wheel } from './recipe.ts'
import { lastLines } from './run-command.ts'
import type { PythonTool } from './tools.ts'

/**
 * Fetches a pinned wheel with the user's own pip, so that its mirrors, proxies and certificates hold.
 * A wheel that an earlier start fetched whole is taken as it is; a broken download leaves nothing that counts.
 * @returns the path of the wheel, its checksum verified
 * @throws Failure `environment` with pip's own words
 */
export async function downloadWheel(
  wheel: Wheel,
  directory: string,
  python: PythonTool,
  report: ReportProgress,
): Promise<string> {
  const file = join(directory, wheel.file)
  if (existsSync(file) && (await sha256Of(file)) === wheel.sha256) return file
  const partial = join(directory, 'partial')
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })
  const message = `Downloading ${wheel.requirement} (${Math.round(wheel.bytes / 1e6)} MB)`
  report(message, 0)
  const watch = setInterval(async () => {
    report(message, Math.min(0.99, (await bytesWithin(partial)) / wheel.bytes))
  }, 500)
  try {
    await runPip(wheel, partial, python)
  } finally {
    clearInterval(watch)
  }
  const downloaded = join(partial, wheel.file)
  await verify(downloaded, wheel)
  await rename(downloaded, file)
  await rm(partial, { recursive: true, force: true })
  report(message, 1)
  return file
}

async function runPip(wheel: Wheel, directory: string, python: PythonTool): Promise<void> {
  const args = ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--no-cache-dir', '--no-input']
  args.push('--progress-bar=off', '--disable-pip-version-check', '--dest', directory, '--platform', wheel.platform)
  args.push('--python-version', wheelPython.version, '--implementation', wheelPython.implementation)
  args.push('--abi', wheelPython.abi)
  if (resumesDownloads(python)) args.push('--resume-retries=10')
  // pip writes into its temporary folder first: here it can be watched, and is cleared with the rest.
  const env = { ...process.env, TMPDIR: directory, TEMP: directory, TMP: directory }
  const pip = spawn(python.command, [...args, wheel.requirement], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [pip.stdout, pip.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const code = await new Promise<number | null>((resolve, reject) => pip.on('error', reject).on('close', resolve))
  if (code !== 0) {
    const words = lastLines(output)
    throw new Failure(
      'environment',
      `pip could not download ${wheel.requirement}: check the network, then run \`npm run setup\`\n${words}`,
    )
  }
}

/** pip 25.1 learnt to continue a download that breaks off. */
function resumesDownloads({ pipVersion = '' }: PythonTool): boolean {
  const [major = 0, minor = 0] = pipVersion.split('.').map(Number)
  return major > 25 || (major === 25 && minor >= 1)
}

async function verify(file: string, wheel: Wheel): Promise<void> {
  const found = await sha256Of(file)
  if (found === wheel.sha256) return
  throw new Failure(
    'environment',
    `${wheel.file} has SHA-256 ${found}, expected ${wheel.sha256}: the download is damaged or was altered; run \`npm run setup\` to fetch it again`,
  )
}

/** In hexadecimal. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}

async function bytesWithin(directory: string): Promise<number> {
  let total = 0
  const names = await readdir(directory, { recursive: true }).catch(() => [])
  for (const name of names) {
    // pip removes its files while they are counted.
    const info = await stat(join(directory, name)).catch(() => undefined)
    if (info?.isFile()) total += info.size
  }
  return total
}
