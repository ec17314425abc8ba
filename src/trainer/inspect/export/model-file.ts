/** One file of an exported model. */
export interface ModelFile {
  name: string
  bytes: Uint8Array
}
