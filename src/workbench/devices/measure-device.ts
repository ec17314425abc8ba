import { Failure, fromFailureRecord } from '../../shared/failures.ts'
import type { DeviceRate } from '../../shared/system.ts'
import type { StartTrainer } from '../trainers/trainer-process.ts'
import { exitReason } from '../trainers/exit-reason.ts'

/** Five seconds of products, and the loading of TensorFlow before on a busy machine. */
const limitMilliseconds = 120_000

/**
 * Has a process of its own measure a device: TensorFlow chooses its devices once in a process.
 * @throws Failure of the process, `crashed` when it died, `environment` when it took longer than its limit
 */
export async function measureDevice(startTrainer: StartTrainer, device: DeviceRate['device']): Promise<DeviceRate> {
  const trainer = startTrainer()
  const { promise, resolve, reject } = Promise.withResolvers<DeviceRate>()
  let stderr = ''
  trainer.onStderr((text) => (stderr += text))
  trainer.onMessage((message) => {
    if (message.type === 'measured') resolve(message.rate)
    if (message.type === 'refused') reject(fromFailureRecord(message.failure))
  })
  trainer.onExit((exit, problem) => reject(fromFailureRecord(exitReason(exit, stderr, problem))))
  const timer = setTimeout(() => {
    reject(new Failure('environment', `The ${device} was not measured within ${limitMilliseconds / 1000} s: try again`))
  }, limitMilliseconds)
  trainer.send({ type: 'measure', device })
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    trainer.kill()
  }
}
