import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import config from '../../src/renderer/vite.config.ts'

const pagePath = 'testing/live-curves.html'

export interface BuiltPage {
  url: string
  close(): Promise<void>
}

/** The interface over made-up live data, built as for users and served on this machine. */
export async function serveBuiltPage(): Promise<BuiltPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'penumbra-bench-'))
  const shared = { ...config, configFile: false, logLevel: 'error' } as const
  const rolldownOptions = { input: join(config.root, pagePath) }
  await build({ ...shared, build: { ...config.build, outDir, rolldownOptions } })
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } })
  const address = server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The server of the built page has no port')
  return {
    url: `http://127.0.0.1:${address.port}/${pagePath}`,
    async close() {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
