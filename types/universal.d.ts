/** Globals that every JavaScript host has, but that TypeScript knows only as part of the DOM or of Node. */

interface TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}
declare const TextEncoder: { new (): TextEncoder }

interface TextDecoder {
  decode(input?: ArrayBuffer | ArrayBufferView): string
}
declare const TextDecoder: { new (label?: string, options?: { fatal?: boolean }): TextDecoder }
