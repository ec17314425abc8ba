/** Gives a child process the `process.parentPort` of Electron's utility processes, and ends it with its parent. */
const parentPort = {
  postMessage: (message: object) => void process.send?.(message),
  on(_event: 'message', listener: (event: { data: unknown }) => void) {
    process.on('message', (data) => listener({ data }))
  },
}
Object.defineProperty(process, 'parentPort', { value: parentPort })
process.on('disconnect', () => process.exit(0))
// The channel alone keeps no utility process alive.
process.channel?.unref()
process.on('newListener', (event) => {
  if (event === 'message') process.channel?.ref()
})
