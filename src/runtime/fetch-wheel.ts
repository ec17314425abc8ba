import { lastLines } from './run-command.ts'
import { runTethered, type StepOptions } from './run-tethered.ts'
import { wheelPython, type Wheel } from './recipe.ts'
import type { PythonTool } from './tools.ts'
import { Failure } from '../shared/failures.ts'

/**
 * Finds the wheel as pip would, in the indexes, with the proxies, certificates and credentials of the user's pip, and goes
 * on with a file that is there in part: pip itself begins anew. With a pip that has other insides it is left to pip.
 */
const script = `
import logging, os, subprocess, sys, time
target, arguments = sys.argv[1], sys.argv[2:]
logging.basicConfig(format='%(message)s', level=logging.INFO)

def locate():
    from pip._internal.cli.cmdoptions import make_target_python
    from pip._internal.commands import create_command
    from pip._internal.req.constructors import install_req_from_line
    command = create_command('download')
    options, words = command.parse_args(arguments)
    session = command._build_session(options)
    wanted = install_req_from_line(words[0])
    finder = command._build_package_finder(options=options, session=session, target_python=make_target_python(options))
    best = finder.find_best_candidate(wanted.name, wanted.specifier).best_candidate
    return session, best and best.link.url_without_fragment

def size():
    return os.path.getsize(target) if os.path.exists(target) else 0

def fetch(session, url):
    start = size()
    headers = {'Accept-Encoding': 'identity', **({'Range': 'bytes=%d-' % start} if start else {})}
    with session.get(url, headers=headers, stream=True) as response:
        response.raise_for_status()
        goes_on = response.status_code == 206
        whole = int(response.headers.get('Content-Length', 0)) + (start if goes_on else 0)
        with open(target, 'ab' if goes_on else 'wb', buffering=0) as sink:
            for chunk in response.iter_content(1 << 16):
                sink.write(chunk)
    if size() < whole:
        raise OSError('the connection broke off after %d of %d bytes' % (size(), whole))

try:
    session, url = locate()
except (ImportError, AttributeError, TypeError):
    pip = [sys.executable, '-m', 'pip', 'download', '--dest', os.path.dirname(target)]
    sys.exit(subprocess.call(pip + arguments))
if not url:
    sys.exit('No matching distribution found for ' + arguments[-1])
failures = 0
while True:
    before = size()
    try:
        fetch(session, url)
        break
    except OSError as error:
        failures = 0 if size() > before else failures + 1
        refused = getattr(error, 'response', None) is not None
        if refused or failures == 5:
            sys.exit('%s: %s' % (arguments[-1], error))
        time.sleep(failures)
`

/**
 * Fetches a pinned wheel with the user's own pip, from where an earlier attempt broke off.
 * @param target an absolute path; what lies there is the wheel's beginning
 * @throws Failure `environment` with pip's own words
 */
export async function fetchWheel(
  wheel: Wheel,
  target: string,
  folder: string,
  python: PythonTool,
  signal: StepOptions['signal'],
): Promise<void> {
  const args = ['--no-deps', '--only-binary=:all:', '--no-cache-dir', '--no-input', '--disable-pip-version-check']
  args.push('--progress-bar=off', '--platform', wheel.platform)
  args.push('--python-version', wheelPython.version, '--implementation', wheelPython.implementation)
  args.push('--abi', wheelPython.abi, wheel.requirement)
  // pip writes into its temporary folder first: here it can be watched, and is cleared with the rest.
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }
  const command = [python.command, '-c', script, target, ...args]
  const { code, output } = await runTethered(python, command, { env, signal })
  if (code === 0) return
  throw new Failure(
    'environment',
    `pip could not download ${wheel.requirement}: check the network and its proxy, then set TensorFlow up again\n${lastLines(output)}`,
  )
}
