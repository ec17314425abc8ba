import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Everything that a set-up of TensorFlow takes, small and without a TensorFlow in it. */
export interface SampleRuntime {
  folder: string
  /** Holds the wheel. */
  wheels: string
  file: string
  /** In the place of resources/tensorflow-runtime.json. */
  manifest: object
  /** A C++ compiler that compiles nothing: writes the file that `-o` names and calls a program of its own for it. */
  compiler: string
}

export function makeSampleRuntime(): SampleRuntime {
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-sample-'))
  const wheels = join(folder, 'wheels')
  const file = 'sample_flow-1.0-cp311-cp311-manylinux_2_27_x86_64.whl'
  mkdirSync(join(folder, 'tensorflow/include'), { recursive: true })
  mkdirSync(wheels)
  writeFileSync(join(folder, 'tensorflow/libsample.so'), 'a library')
  writeFileSync(join(folder, 'tensorflow/include/sample.h'), 'a header')
  writeFileSync(join(folder, 'tensorflow/python.py'), 'not wanted')
  execFileSync('python3', ['-m', 'zipfile', '-c', join(wheels, file), 'tensorflow/'], { cwd: folder })
  const bytes = readFileSync(join(wheels, file))
  const wheel = {
    requirement: 'sample-flow==1.0',
    file,
    platform: 'manylinux_2_27_x86_64',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
  }
  const compiler = join(folder, 'compiler')
  writeFileSync(compiler, compilerScript)
  chmodSync(compiler, 0o755)
  return {
    folder,
    wheels,
    file,
    compiler,
    manifest: {
      version: '1.0',
      python: { version: '3.11', implementation: 'cp', abi: 'cp311' },
      headers: ['tensorflow/include/'],
      targets: { [`${process.platform}-${process.arch}-cpu`]: { libraries: ['libsample.so'], wheels: [wheel] } },
    },
  }
}

/** With `SAMPLE_COMPILER_WAITS` it has a child that never ends, and notes its process id in the file named there. */
const compilerScript = `#!/bin/sh
[ "$1" = --version ] && echo "sample compiler 1.0" && exit
if [ -n "$SAMPLE_COMPILER_WAITS" ]; then
  sleep 1000 &
  echo $! > "$SAMPLE_COMPILER_WAITS"
  wait
fi
while [ "$1" != -o ]; do shift; done
echo "a binding" > "$2"
`
