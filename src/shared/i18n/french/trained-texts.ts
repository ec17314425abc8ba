import type { Catalogue } from '../catalogue.ts'

/** Texts that trainers and the workbench write into what they hand over. */
export const trainedTexts: Catalogue = {
  'Adversarial, L2': 'Adverse, L2',
  'Virtual adversarial': 'Adverse virtuelle',
  Random: 'Aléatoire',
  'PGD, 10 iterations': 'PGD, 10 itérations',
  'Gradient, L2': 'Gradient, L2',
  Labelled: 'Étiquetés',
  Unlabelled: 'Non étiquetés',
  Test: 'Test',
  'Supervised baseline, every label': 'Référence supervisée, toutes les étiquettes',
  'MNIST handwritten digits': 'Chiffres manuscrits MNIST',
  'Two moons in 100 dimensions': 'Deux lunes en dimension 100',
  'Two circles in 100 dimensions': 'Deux cercles en dimension 100',
  'Two moons in the plane': 'Deux lunes dans le plan',
  'Two circles in the plane': 'Deux cercles dans le plan',
  'further than 3 scaled median absolute deviations from the median':
    'à plus de 3 écarts absolus médians (normalisés) de la médiane',
  'as printed by Rasmus et al. 2015, arXiv:1507.02672v1, Table 1':
    'd’après Rasmus et al. 2015, arXiv:1507.02672v1, tableau 1',
}
