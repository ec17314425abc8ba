/** A program: loads the TensorFlow binding that its argument names and prints its version, then `gpu` or `cpu`: what it uses. */
const addon: { exports: { TF_Version?: string; isUsingGpuDevice?(): boolean } } = { exports: {} }
process.dlopen(addon, process.argv[2] ?? '')
console.log(`${addon.exports.TF_Version}\n${addon.exports.isUsingGpuDevice?.() ? 'gpu' : 'cpu'}`)
