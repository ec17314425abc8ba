import type { Catalogue } from '../catalogue.ts'

/** Networks, batches, optimisation and evaluation: the parameters that methods share. */
export const networks: Catalogue = {
  'Labelled batch': 'Lot étiqueté',
  'Labelled examples per step. More than there are: some appear twice.':
    'Exemples étiquetés par pas. S’il y en a moins, certains reviennent.',
  'Unlabelled batch': 'Lot non étiqueté',
  'Unlabelled examples per step.': 'Exemples non étiquetés par pas.',
  'Hidden layers': 'Couches cachées',
  units: 'unités',
  'Width of each hidden layer, ReLU after each. Empty: a linear softmax classifier.':
    'Largeur de chaque couche cachée, suivie d’une ReLU. Vide : un classifieur softmax linéaire.',
  'Width of each hidden layer of the perceptron, ReLU after each.':
    'Largeur de chaque couche cachée du perceptron, suivie d’une ReLU.',
  Perceptron: 'Perceptron',
  'Conv-FC: a perceptron moved over the image': 'Conv-FC : un perceptron déplacé sur l’image',
  'Conv-Small: five convolutions': 'Conv-Small : cinq convolutions',
  'The convolutional networks have layers of their own and take images only.':
    'Les réseaux convolutifs ont leurs propres couches et ne prennent que des images.',
  'Width of each layer of codes, sigmoid after each.': 'Largeur de chaque couche de codes, suivie d’une sigmoïde.',
  'Batch normalisation': 'Normalisation par lot',
  None: 'Aucune',
  'Hidden layers and logits': 'Couches cachées et logits',
  'Normalises by the batch while training and by statistics of a clean pass over the training data at test time.':
    'Normalise par le lot à l’entraînement, et au test par les statistiques d’un passage sans bruit sur les données d’entraînement.',
  'Input noise': 'Bruit d’entrée',
  'Standard deviation of the Gaussian noise added to the pixels while training.':
    'Écart type du bruit gaussien ajouté aux pixels à l’entraînement.',
  'Input dropout': 'Abandon en entrée (dropout)',
  'Share of pixels set to 0 while training; the others are scaled up.':
    'Part des pixels mis à 0 à l’entraînement ; les autres sont amplifiés d’autant.',
  'Hidden noise': 'Bruit caché',
  'Standard deviation of the Gaussian noise added after each hidden ReLU while training.':
    'Écart type du bruit gaussien ajouté après chaque ReLU cachée à l’entraînement.',
  Dropout: 'Abandon (dropout)',
  'Share of hidden units set to 0 while training; the others are scaled up.':
    'Part des unités cachées mises à 0 à l’entraînement ; les autres sont amplifiées d’autant.',
  Convolutions: 'Convolutions',
  filters: 'filtres',
  'Filters of each convolution (5 × 5, ReLU, then the greatest of 2 × 2 pixels) before the hidden layers. Empty: none.':
    'Filtres de chaque convolution (5 × 5, ReLU, puis maximum sur 2 × 2 pixels) avant les couches cachées. Vide : aucune.',
  steps: 'pas',
  'Updates of the weights.': 'Mises à jour des poids.',
  Optimiser: 'Optimiseur',
  Adam: 'Adam',
  'SGD with momentum': 'SGD avec inertie',
  'Adam keeps β₂ = 0.999, and ε = 1e-8 where a method has none of its own.':
    'Adam garde β₂ = 0,999, et ε = 1e-8 si la méthode n’a pas le sien.',
  'Learning rate': 'Taux d’apprentissage',
  'At the first step.': 'Au premier pas.',
  Momentum: 'Inertie (momentum)',
  'Decay of the averaged gradient: β₁ of Adam, the momentum of SGD.':
    'Facteur d’oubli de la moyenne du gradient : β₁ d’Adam, inertie de SGD.',
  'Learning-rate decay': 'Décroissance du taux',
  'Step: times a factor every n steps': 'Par paliers : un facteur tous les n pas',
  'Linear to 0 at the last step': 'Linéaire, jusqu’à 0 au dernier pas',
  'How the learning rate falls.': 'Façon dont le taux d’apprentissage diminue.',
  'Step decay every': 'Longueur d’un palier',
  'Only for step decay.': 'Seulement pour la décroissance par paliers.',
  'Step decay factor': 'Facteur d’un palier',
  'Linear decay from': 'Décroissance linéaire à partir de',
  'Share of the steps after which linear decay begins.':
    'Part des pas après laquelle commence la décroissance linéaire.',
  'Evaluate every': 'Évaluer tous les',
  'Measures validation and test error. The last step is always measured.':
    'Mesure l’erreur de validation et de test. Le dernier pas est toujours mesuré.',
  'Log every': 'Consigner tous les',
  'Stores the losses.': 'Enregistre les pertes.',
  'Checkpoint every': 'Point de reprise tous les',
  'Saves all that is needed to go on. The last step and a stop are always saved.':
    'Sauvegarde tout ce qu’il faut pour continuer. Le dernier pas et un arrêt sont toujours sauvegardés.',
}
