import type { Catalogue } from '../catalogue.ts'

/** The settings of every run. */
export const runSettings: Catalogue = {
  'Number of labelled training examples, the same number of each class.':
    'Nombre d’exemples d’entraînement étiquetés, le même pour chaque classe.',
  'Use every label': 'Utiliser toutes les étiquettes',
  'Train on the label of every training example outside the validation set; the number of labels is then ignored.':
    'Entraîne sur l’étiquette de tous les exemples hors de l’ensemble de validation ; le nombre d’étiquettes est alors ignoré.',
  'Validation set': 'Ensemble de validation',
  examples: 'exemples',
  'Labelled training examples held out to choose a step. They count as labels that the method has seen in this sense only.':
    'Exemples d’entraînement étiquetés mis de côté pour choisir un pas. Ce n’est qu’en ce sens que la méthode a vu leurs étiquettes.',
  'Unlabelled pool': 'Ensemble non étiqueté',
  'Contains the labelled images': 'Contient les images étiquetées',
  'Leaves the labelled images out': 'Exclut les images étiquetées',
  'Papers differ: VAT, improved GANs and Ladder networks keep the labelled images in the pool; the semi-supervised VAEs and pseudo-labels remove them.':
    'Les articles diffèrent : la VAT, les GAN améliorés et les réseaux en échelle y gardent les images étiquetées ; les VAE semi-supervisés et les pseudo-étiquettes les en retirent.',
  'Decides the initial weights, every random draw and, unless a split seed is given, which examples are labelled.':
    'Décide des poids initiaux, de tous les tirages et, sans graine de partition, des exemples étiquetés.',
  'Split seed': 'Graine de la partition',
  'Decides which examples are labelled and which validate. 0 follows the seed.':
    'Décide des exemples étiquetés et de ceux de la validation. 0 : suit la graine.',
  Engine: 'Moteur',
  'TensorFlow, recorded graph': 'TensorFlow, graphe enregistré',
  'TensorFlow, op by op': 'TensorFlow, opération par opération',
  'How steps run. The same method code runs on each; a missing TensorFlow falls back to js with a notice.':
    'Ce qui exécute les pas. Le code de la méthode est le même sur chacun ; sans TensorFlow, js prend le relais et le signale.',
}
