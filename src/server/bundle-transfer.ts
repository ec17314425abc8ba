import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { bundleExtension, bundlesPath, largestBundle, type ReadBundle } from '../shared/bundles.ts'
import { Failure, invalidInput } from '../shared/failures.ts'
import type { Workbench } from '../workbench/index.ts'

/** The run that a path asks for as a file, such as `/bundles/RUN.penumbra`; undefined for another path. */
export function bundleRun(pathname: string): string | undefined {
  if (!pathname.startsWith(`${bundlesPath}/`) || !pathname.endsWith(bundleExtension)) return undefined
  return pathname.slice(bundlesPath.length + 1, -bundleExtension.length)
}

/**
 * Sends a run as one file, as it is read from the disk.
 * @throws Failure `not-found` for an unknown run, `conflict` for one that has not ended
 */
export async function sendBundle(workbench: Workbench, runId: string, response: ServerResponse): Promise<void> {
  await inTemporaryFolder(async (file) => {
    const [bundle] = await workbench.call('bundles.write', { ids: [runId], file })
    response.writeHead(200, {
      'Content-Type': 'application/zip',
      'Content-Length': bundle?.bytes,
      'Content-Disposition': `attachment; filename="${runId}${bundleExtension}"`,
      'Cache-Control': 'no-store',
    })
    await pipeline(createReadStream(file), response)
  })
}

/**
 * Takes the run of a file that arrives as the body of a request. It goes to the disk first, as it comes, and is checked
 * there like any other file.
 * @throws Failure `invalid-input` for a file that is too long or wrong, `conflict` when the very same run is here already
 */
export async function receiveBundle(workbench: Workbench, request: IncomingMessage): Promise<ReadBundle> {
  return await inTemporaryFolder(async (file) => {
    await pipeline(request, limited, createWriteStream(file))
    try {
      return await workbench.call('bundles.read', { file })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      // Whoever sent the file does not know where it lay meanwhile.
      throw new Failure(error.kind, error.message.replaceAll(file, 'The file'), { cause: error })
    }
  })
}

async function* limited(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    if (bytes > largestBundle) throw invalidInput(`The file is longer than the ${largestBundle} bytes of a bundle`)
    yield chunk
  }
}

async function inTemporaryFolder<Result>(work: (file: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), `penumbra-bundle-${process.pid}-`))
  try {
    return await work(join(folder, `run${bundleExtension}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
