import { fileURLToPath } from 'node:url'
import { relative } from 'node:path'

/** Frames of tfjs and of the recorder itself say nothing to the author of a method. */
const uninteresting =
  /node_modules|node:internal|\/compile\/(call-site|recorder|compiled-program)\.ts|\/ml\/(ops|random|training|method\.ts)/

/** Where the running code was called from: the innermost frame of a method, a loss or a network. */
export function callSite(): string {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 60 // tfjs alone puts some twenty frames between a method and the binding
  const stack = new Error().stack ?? ''
  Error.stackTraceLimit = limit
  return siteIn(stack)
}

/** The innermost frame of a stack that is no tfjs and no recorder, as `path:line`. */
export function siteIn(stack: string): string {
  const frames = stack.split('\n').slice(1)
  const frame = frames.find((line) => !uninteresting.test(line)) ?? frames.at(-1) ?? ''
  const match = /\(?((?:file:\/\/)?\/[^()]*?):(\d+):\d+\)?$/.exec(frame.trim())
  if (!match) return frame.trim() || 'an unknown place'
  const path = match[1].startsWith('file://') ? fileURLToPath(match[1]) : match[1]
  return `${relative(process.cwd(), path)}:${match[2]}`
}
