import { testMethod } from '../testing/method-contract.ts'
import { supervised } from './supervised.ts'

const small = {
  hiddenWidths: [16, 8],
  labeledBatch: 12,
  hiddenNoise: 0.3,
  inputNoise: 0.1,
  inputDropout: 0.1,
  dropout: 0.2,
}

testMethod(supervised, small)
testMethod(supervised, { ...small, convolutions: [3, 4], weightDecay: 0.01, labelSmoothing: 0.1 })
