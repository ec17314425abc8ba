import { expect, it } from 'vitest'
import { supervisedMlp } from '../cases/supervised-mlp.ts'
import type { CaseResult } from './measure-case.ts'
import { stepsJson, stepsText } from './report-steps.ts'

const place = { library: 'TensorFlow 2', device: 'CPU', firstStepMilliseconds: 300 }
const result: CaseResult = {
  benchCase: { ...supervisedMlp, name: 'small', flops: 2e9 },
  outcomes: [
    { key: 'compiledMs', title: 'Penumbra, compiled', timing: { median: 20, least: 19, greatest: 22 }, ...place },
    { key: 'stockMs', title: 'tfjs-node', timing: { median: 90, least: 80, greatest: 95 }, ...place },
    { key: 'pytorchMs', title: 'PyTorch', timing: null, problem: 'no module named torch' },
  ],
}

it('has exactly the promised keys, null for what did not run', () => {
  expect(JSON.stringify(stepsJson([result]))).toBe(
    '{"cases":[{"name":"small","compiledMs":20,"eagerMs":null,"stockMs":90,"pytorchMs":null,"torchCompileMs":null,"tfFunctionMs":null,"flops":2000000000}]}',
  )
})

it('shows spread, speed, ratio and reason', () => {
  const text = stepsText([result])
  expect(text).toContain('2.00 GFLOP a step')
  expect(text).toMatch(/tfjs-node +90\.0 +80\.0 … 95\.0 +22\.2 +4\.50 x/)
  expect(text).toMatch(/PyTorch +– +no module named torch/)
})
