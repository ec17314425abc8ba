/** Mean over classifiers of their class probabilities [N · C], example by example. */
export function meanProbabilities(answers: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array()] = answers
  return first.map((_, index) => answers.reduce((sum, answer) => sum + (answer[index] ?? 0), 0) / answers.length)
}

/** The most probable class of each of `count` examples; of equals the first. */
export function predictedClasses(probabilities: Float32Array, count: number): Uint8Array {
  const classes = probabilities.length / count
  return Uint8Array.from({ length: count }, (_, example) => {
    const row = probabilities.subarray(example * classes, (example + 1) * classes)
    return row.indexOf(Math.max(...row))
  })
}

/** Share of wrong predictions in per cent. */
export function errorPercent(predictions: Uint8Array, labels: Uint8Array): number {
  const wrong = labels.reduce((sum, label, index) => sum + (predictions[index] === label ? 0 : 1), 0)
  return (100 * wrong) / labels.length
}
