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
  const found = electron ? '{node} (Electron {electron})' : '{node}'
  return { id: 'node', title: 'Node', status: 'ok', found, values: { node, ...(electron && { electron }) } }
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
    const values = { version, variant, directory }
    return { check: { ...known, status: 'ok', found: '{version} ({variant}) in {directory}', values }, seen }
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
    ? {
        ...check,
        status: 'ok',
        found: 'TensorFlow {version}, recorded graph',
        values: { version: runtime.version },
      }
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
  const check = {
    id: 'devices',
    title: 'Devices',
    found: driver
      ? 'CPU, threads: {threads}; {devices} (NVIDIA driver {driver})'
      : 'CPU, threads: {threads}; no NVIDIA driver',
    values: {
      threads: availableParallelism(),
      ...(driver && { devices: driver.devices.join('; '), driver: driver.driverVersion }),
    },
  }
  if (!driver || !runtimeRecipe('gpu') || seen === 'gpu') return { ...check, status: 'ok' }
  if (runtime.available && runtime.variant === 'gpu') {
    const fix = 'TensorFlow sees no GPU and uses the CPU: update the NVIDIA driver, then check again'
    return { ...check, status: 'warning', fix }
  }
  const fix = 'set up the TensorFlow that uses the GPU, on the doctor’s page or with `npm run setup`'
  return { ...check, status: 'warning', fix, repair: 'set-up-tensorflow' }
}

/** Python and the compiler serve the set-up only. */
async function checkPython(alreadySetUp: boolean): Promise<DoctorCheck> {
  const python = await findPython()
  const check = { id: 'python', title: 'Python with pip', ...(python && { values: { ...python } }) }
  if (python?.pipVersion) return { ...check, status: 'ok', found: '{command} {version}, pip {pipVersion}' }
  if (alreadySetUp) {
    const found = python
      ? '{command} {version} without pip; not needed, TensorFlow is set up'
      : 'no Python 3; not needed, TensorFlow is set up'
    return { ...check, status: 'ok', found }
  }
  const found = python ? '{command} {version} without pip' : 'no Python 3'
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
  if ('fix' in electron) {
    const { expectedAt, fix } = electron
    return expectedAt === undefined
      ? { ...check, status: 'warning', found: 'no package electron: opens in a browser', fix }
      : {
          ...check,
          status: 'warning',
          found: 'no Electron runtime at {expectedAt}: opens in a browser',
          values: { expectedAt },
          fix,
        }
  }
  const { executable } = electron
  if (hasDisplay()) return { ...check, status: 'ok', found: executable }
  return {
    ...check,
    status: 'warning',
    found: '{executable}, but no display: opens in a browser',
    values: { executable },
    fix: 'start from a desktop session, or set DISPLAY',
  }
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
