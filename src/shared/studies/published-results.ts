/** A published point of the MNIST table, permutation-invariant setting. */
export interface PublishedPoint {
  system: string
  labels: number | 'all'
  /** Test error in per cent. */
  testError: number
  /** Standard deviation, per cent; null where none is printed. */
  spread: number | null
}

/** Where every one of these numbers is printed. */
export const publishedSource = 'as printed by Rasmus et al. 2015, arXiv:1507.02672v1, Table 1'

/** The data set that they were measured on. */
export const publishedDataset = 'mnist'

export const publishedResults: readonly PublishedPoint[] = [
  ...row('Semi-supervised embedding (Weston 2012)', [16.86], [5.73], [1.5]),
  ...row('Transductive SVM (from Weston 2012)', [16.81], [5.38], [1.4]),
  ...row('Manifold tangent classifier (Rifai 2011)', [12.03], [3.64], [0.81]),
  ...row('Pseudo-label with DAE (Lee 2013)', [10.49], [3.46]),
  ...row('AtlasRBF (Pitelis 2014)', [8.1, 0.95], [3.68, 0.12], [1.31]),
  ...row('Deep generative models M1+M2 (Kingma 2014)', [3.33, 0.14], [2.4, 0.02], [0.96]),
  ...row('DBM, dropout (Srivastava 2014)', undefined, undefined, [0.79]),
  ...row('Adversarial training (Goodfellow 2015)', undefined, undefined, [0.78]),
  ...row('Virtual adversarial training (Miyato 2015)', [2.12], [1.32], [0.64, 0.03]),
  ...row('Baseline: MLP, batch norm, Gaussian noise', [21.74, 1.77], [5.7, 0.2], [0.8, 0.03]),
  ...row('Γ-model (Ladder, top-level cost only)', [3.06, 1.44], [1.53, 0.1], [0.78, 0.03]),
  ...row('Ladder, bottom-level cost only', [1.09, 0.32], [0.9, 0.05], [0.59, 0.03]),
  ...row('Ladder, full', [1.06, 0.37], [0.84, 0.08], [0.57, 0.02]),
]

type Printed = readonly [testError: number, spread?: number] | undefined

function row(system: string, labels100: Printed, labels1000: Printed, allLabels?: Printed): PublishedPoint[] {
  const columns: [number | 'all', Printed][] = [
    [100, labels100],
    [1000, labels1000],
    ['all', allLabels],
  ]
  return columns.flatMap(([labels, printed]) =>
    printed ? [{ system, labels, testError: printed[0], spread: printed[1] ?? null }] : [],
  )
}
