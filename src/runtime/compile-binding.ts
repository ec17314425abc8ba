import { rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Failure } from '../shared/failures.ts'
import { bindingName } from './locate.ts'
import type { RuntimeRecipe } from './recipe.ts'
import type { RequiredTools } from './required-tools.ts'
import { lastLines } from './run-command.ts'
import { runTethered, type StepOptions } from './run-tethered.ts'

/**
 * Compiles the binding that @tensorflow/tfjs-node-gpu ships as source against the unpacked TensorFlow.
 * It is Node-API: one build serves Node and Electron.
 * @throws Failure `environment` with the compiler's own words
 */
export async function compileBinding(
  recipe: RuntimeRecipe,
  directory: string,
  { compiler, python }: RequiredTools,
  signal: StepOptions['signal'],
): Promise<void> {
  const output = join(directory, bindingName)
  const command = [compiler.command, ...compilerArguments(recipe, directory, `${output}.new`)]
  const result = await runTethered(python, command, { signal })
  if (result.code !== 0) {
    const words = lastLines(result.output, 15)
    throw new Failure('environment', `${compiler.command} could not compile the TensorFlow binding:\n${words}`)
  }
  await rename(`${output}.new`, output)
  // The headers have served: a thousand small files less to keep.
  await rm(join(directory, 'tensorflow', 'include'), { recursive: true, force: true })
}

function compilerArguments(recipe: RuntimeRecipe, directory: string, output: string): string[] {
  const binding = join(packageDirectory('@tensorflow/tfjs-node-gpu'), 'binding')
  const nodeHeaders = join(packageDirectory('node-api-headers'), 'include')
  const libraries = join(directory, 'tensorflow')
  const defines = ['-DNAPI_VERSION=8', '-DBUILDING_NODE_EXTENSION']
  // The binding finds the libraries beside it, so that the finished folder may be moved into place.
  const platformArguments =
    process.platform === 'darwin'
      ? ['-Wl,-rpath,@loader_path/tensorflow', '-undefined', 'dynamic_lookup']
      : ['-Wl,-rpath,$ORIGIN/tensorflow']
  return [
    ...['-O2', '-std=c++17', '-fPIC', '-shared', ...defines],
    ...[`-I${nodeHeaders}`, `-I${join(libraries, 'include')}`],
    ...[join(binding, 'tfjs_backend.cc'), join(binding, 'tfjs_binding.cc'), '-o', output],
    ...recipe.libraries.map((library) => join(libraries, library)),
    ...platformArguments,
  ]
}

function packageDirectory(name: string): string {
  const directory = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
  // The compiler cannot look into the archive of a packaged app: what it reads lies beside it.
  return directory.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
}
