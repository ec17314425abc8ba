/** What a classifier says of one image. */
export interface Prediction {
  classIndex: number
  probability: number
  correct: boolean
}

export function predictionOf(probabilities: readonly number[], label: number): Prediction {
  const probability = Math.max(...probabilities)
  const classIndex = probabilities.indexOf(probability)
  return { classIndex, probability, correct: classIndex === label }
}
