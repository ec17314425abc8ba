/** A program: loads the TensorFlow binding that its argument names and prints the version of its TensorFlow. */
const addon: { exports: { TF_Version?: string } } = { exports: {} }
process.dlopen(addon, process.argv[2] ?? '')
console.log(addon.exports.TF_Version)
