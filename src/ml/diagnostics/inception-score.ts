/**
 * exp(E[KL(p(y|x) ‖ p(y))]), p(y) being the mean over the images: 1 when all images get the same answer, C when each gets
 * one class for sure and all classes come equally often. Salimans et al. 2016, section 4, with a classifier in place of
 * Inception and without their ten splits.
 * @param probabilities [N · C], image by image
 */
export function inceptionScore(probabilities: Float32Array, classCount: number): number {
  const count = probabilities.length / classCount
  const mean = new Float64Array(classCount)
  probabilities.forEach((value, index) => (mean[index % classCount] += value / count))
  const divergence = probabilities.reduce(
    // A class that never comes takes no part: p·log p → 0.
    (sum, p, index) => (p > 0 ? sum + p * Math.log(p / mean[index % classCount]) : sum),
    0,
  )
  return Math.exp(divergence / count)
}
