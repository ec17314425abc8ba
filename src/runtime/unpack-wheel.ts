import { Failure } from '../shared/failures.ts'
import { lastLines } from './run-command.ts'
import { runTethered, type StepOptions } from './run-tethered.ts'
import type { PythonTool } from './tools.ts'

/** Python reads its own archives, checks their sums and never writes outside the folder. Prints the share that is done. */
const script = `
import os, sys, zipfile
wheel, directory, prefixes = sys.argv[1], sys.argv[2], tuple(sys.argv[3:])
with zipfile.ZipFile(wheel) as archive:
    members = [m for m in archive.infolist() if m.filename.startswith(prefixes) and not m.is_dir()]
    total, done, shown = sum(m.file_size for m in members), 0, 0
    for member in members:
        target = os.path.join(directory, *member.filename.split('/'))
        if os.path.commonpath([directory, os.path.abspath(target)]) != directory:
            sys.exit('unsafe path in wheel: ' + member.filename)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with archive.open(member) as source, open(target, 'wb') as sink:
            while chunk := source.read(4 << 20):
                sink.write(chunk)
                done += len(chunk)
                if done - shown > total / 50:
                    shown = done
                    print(done / total, flush=True)
        if member.external_attr >> 16 & 0o111:
            os.chmod(target, 0o755)
`

/**
 * Takes the files whose names start with one of `prefixes` out of a wheel.
 * @throws Failure `environment` with Python's own words: a full disk, a damaged archive
 */
export async function unpackWheel(
  wheel: { file: string; title: string },
  directory: string,
  prefixes: readonly string[],
  python: PythonTool,
  { report, signal }: StepOptions,
): Promise<void> {
  const message = `Unpacking ${wheel.title}`
  report(message, 0)
  const onLine = (line: string) => report(message, Math.min(0.99, Number(line)))
  const command = [python.command, '-c', script, wheel.file, directory, ...prefixes]
  const { code, output } = await runTethered(python, command, { signal, onLine })
  if (code !== 0) {
    throw new Failure('environment', `${wheel.title} could not be unpacked into ${directory}:\n${lastLines(output, 3)}`)
  }
  report(message, 1)
}
