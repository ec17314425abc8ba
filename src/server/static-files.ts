import { readFile, realpath } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

export interface StaticFile {
  path: string
  contentType: string
}

/** The file that a URL path names below `directory`; undefined when it leads out of it, does not exist or has no known type. */
export async function findStaticFile(directory: string, urlPath: string): Promise<StaticFile | undefined> {
  const relative = decodePath(urlPath === '/' ? '/index.html' : urlPath)
  const contentType = relative && contentTypes[extname(relative)]
  if (!contentType || relative.includes('\0')) return undefined
  try {
    const root = await realpath(directory)
    const path = await realpath(join(root, relative))
    return path.startsWith(root + sep) ? { path, contentType } : undefined
  } catch {
    return undefined
  }
}

export async function sendStaticFile(response: ServerResponse, { path, contentType }: StaticFile): Promise<void> {
  const bytes = await readFile(path)
  response.writeHead(200, { 'Content-Type': contentType, 'Content-Length': bytes.length, 'Cache-Control': 'no-cache' })
  response.end(bytes)
}

function decodePath(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return undefined
  }
}
