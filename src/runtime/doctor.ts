import { availableParallelism } from 'node:os'
import { toFailureRecord } from '../shared/failures.ts'
import type { DoctorCheck } from '../shared/system.ts'
import { findChromium } from './chromium.ts'
import { checkDiskSpace, checkWritable } from './doctor-disk.ts'
import { findElectron, hasDisplay } from './electron.ts'
import { lastProblem } from './last-problem.ts'
import { locateRuntime, setUpWith, unsupportedPlatform, type LocatedRuntime, type MissingRuntime } from './locate.ts'
import { runtimeRecipe } from './recipe.ts'
import { smokeTest, type ProbeBinding, type SeenDevice } from './smoke-test.ts'
import { findCompiler, findNvidiaDriver, findPython, installHint, type NvidiaDriver } from './tools.ts'

/**
 * Looks at everything Penumbra needs and says what was found and what mends it.
 * @param dataDirectory checked for being writable; without it the folder is not among the checks
 * @param probe how this host starts a process; a child of this Node unless told
 */
export async function runDoctor(dataDirectory?: string, probe?: ProbeBinding): Promise<DoctorCheck[]> {
  const runtime = locateRuntime()
  const driver = await findNvidiaDriver()
  const { check: tensorflow, seen } = await checkTensorFlow(runtime, probe)
  return [
    checkNode(),
    tensorflow,
    checkEngine(runtime, seen !== undefined),
    checkDevices(runtime, driver, seen),
    await checkPython(runtime.available),
    await checkCompiler(runtime.available),
    ...(process.versions.electron ? [] : [checkElectron(), checkChromium()]),
    ...(dataDirectory === undefined ? [] : [checkWritable(dataDirectory)]),
    await checkDiskSpace(dataDirectory),
  ]
}

function checkNode(): DoctorCheck {
  const { node, electron } = process.versions
  return { id: 'node', title: 'Node', status: 'ok', found: electron ? `${node} (Electron ${electron})` : node }
}

async function checkTensorFlow(
  runtime: LocatedRuntime | MissingRuntime,
  probe: ProbeBinding | undefined,
): Promise<{ check: DoctorCheck; seen?: SeenDevice }> {
  const known = { id: 'tensorflow', title: 'TensorFlow runtime' }
  const missing = (found: string): DoctorCheck => ({
    ...known,
    status: 'missing',
    found,
    fix: setUpWith,
    ...(runtimeRecipe('cpu') && { repair: 'set-up-tensorflow' }),
  })
  if (!runtime.available) return { check: missing(lastProblem('cpu')?.message ?? notSetUp()) }
  const { version, variant, directory, bindingPath } = runtime
  try {
    const seen = await smokeTest(bindingPath, version, probe)
    return { check: { ...known, status: 'ok', found: `${version} (${variant}) in ${directory}` }, seen }
  } catch (error) {
    return { check: missing(toFailureRecord(error).message) }
  }
}

/** In a column that has the fix beside it. */
function notSetUp(): string {
  return runtimeRecipe('cpu') ? 'TensorFlow is not set up yet' : unsupportedPlatform()
}

function checkEngine(runtime: LocatedRuntime | MissingRuntime, loads: boolean): DoctorCheck {
  const check = { id: 'engine', title: 'Engine of new runs' }
  return runtime.available && loads
    ? { ...check, status: 'ok', found: `TensorFlow ${runtime.version}, recorded graph` }
    : {
        ...check,
        status: 'warning',
        found: 'TensorFlow.js alone: the same methods, many times slower',
        fix: 'set TensorFlow up, see above',
      }
}

function checkDevices(
  runtime: LocatedRuntime | MissingRuntime,
  driver: NvidiaDriver | undefined,
  seen: SeenDevice | undefined,
): DoctorCheck {
  const threads = `CPU, ${availableParallelism()} threads`
  const check = { id: 'devices', title: 'Devices' }
  if (!driver) return { ...check, status: 'ok', found: `${threads}; no NVIDIA driver` }
  const found = `${threads}; ${driver.devices.join('; ')} (NVIDIA driver ${driver.driverVersion})`
  if (!runtimeRecipe('gpu') || seen === 'gpu') return { ...check, status: 'ok', found }
  if (runtime.available && runtime.variant === 'gpu') {
    const fix = 'TensorFlow sees no GPU and uses the CPU: update the NVIDIA driver, then check again'
    return { ...check, status: 'warning', found, fix }
  }
  const fix = 'set up the TensorFlow that uses the GPU, on the doctor’s page or with `npm run setup`'
  return { ...check, status: 'warning', found, fix, repair: 'set-up-tensorflow' }
}

/** Python and the compiler serve the set-up only. */
async function checkPython(alreadySetUp: boolean): Promise<DoctorCheck> {
  const python = await findPython()
  const check = { id: 'python', title: 'Python with pip' }
  if (python?.pipVersion) {
    return { ...check, status: 'ok', found: `${python.command} ${python.version}, pip ${python.pipVersion}` }
  }
  const found = python ? `${python.command} ${python.version} without pip` : 'no Python 3'
  if (alreadySetUp) return { ...check, status: 'ok', found: `${found}; not needed, TensorFlow is set up` }
  return { ...check, status: 'missing', found, fix: installHint('python') }
}

async function checkCompiler(alreadySetUp: boolean): Promise<DoctorCheck> {
  const compiler = await findCompiler()
  const check = { id: 'compiler', title: 'C++ compiler' }
  if (compiler) return { ...check, status: 'ok', found: compiler.version }
  if (alreadySetUp) return { ...check, status: 'ok', found: 'none; not needed, TensorFlow is set up' }
  return { ...check, status: 'missing', found: 'none', fix: installHint('compiler') }
}

function checkElectron(): DoctorCheck {
  const check = { id: 'electron', title: 'Electron window' }
  const electron = findElectron()
  if ('problem' in electron) {
    return { ...check, status: 'warning', found: `${electron.problem}: opens in a browser`, fix: electron.fix }
  }
  if (hasDisplay()) return { ...check, status: 'ok', found: electron.executable }
  const found = `${electron.executable}, but no display: opens in a browser`
  return { ...check, status: 'warning', found, fix: 'start from a desktop session, or set DISPLAY' }
}

function checkChromium(): DoctorCheck {
  const check = { id: 'chromium', title: 'Chromium for tests' }
  const fix = '`npm test` installs one'
  try {
    const chromium = findChromium()
    return chromium
      ? { ...check, status: 'ok', found: chromium }
      : { ...check, status: 'warning', found: 'none; only the tests need it', fix }
  } catch (error) {
    return { ...check, status: 'missing', found: toFailureRecord(error).message }
  }
}
