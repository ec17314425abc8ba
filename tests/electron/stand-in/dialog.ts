/** What a test expects it puts in the place of one of these. */
function unexpected(name: string): () => Promise<never> {
  return () => Promise.reject(new Error(`dialog.${name} was not expected`))
}

export const dialog = {
  showMessageBox: unexpected('showMessageBox'),
  showOpenDialog: unexpected('showOpenDialog'),
  showSaveDialog: unexpected('showSaveDialog'),
  showErrorBox(title: string, content: string): void {
    console.error(`Error box: ${title}: ${content}`)
  },
}
