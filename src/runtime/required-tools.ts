import { Failure } from '../shared/failures.ts'
import { findCompiler, findPython, installHint, type CompilerTool, type PythonTool } from './tools.ts'

/** What the machine must have before a TensorFlow runtime can be built. */
export interface RequiredTools {
  python: PythonTool
  compiler: CompilerTool
}

/** A tool that the user has to install first. */
export class MissingTool extends Failure {
  constructor(message: string) {
    super('environment', message)
    this.name = 'MissingTool'
  }
}

/** @throws MissingTool naming everything that is missing and the commands that install it */
export async function findRequiredTools(): Promise<RequiredTools> {
  const [python, compiler] = await Promise.all([findPython(), findCompiler()])
  const missing: string[] = []
  if (!python) missing.push(`no Python 3 on the path: ${installHint('python')}`)
  else if (!python.pipVersion) missing.push(`${python.command} ${python.version} has no pip: ${installHint('python')}`)
  if (!compiler) missing.push(`no C++ compiler on the path: ${installHint('compiler')}`)
  if (!python || !compiler || missing.length > 0) {
    throw new MissingTool(`TensorFlow cannot be set up: ${missing.join('; ')}; then start again`)
  }
  return { python, compiler }
}
