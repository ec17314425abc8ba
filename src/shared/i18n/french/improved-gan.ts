import type { Catalogue } from '../catalogue.ts'

/** The improved GAN: its parameters, curves and recipes. */
export const improvedGan: Catalogue = {
  'Adam’s ε': 'ε d’Adam',
  'Added to the root of the mean squared gradient. The authors’ code adds 1e-8 under the root instead.':
    'Ajouté à la racine du carré moyen du gradient. Le code des auteurs ajoute 1e-8 sous la racine.',
  'Improved GAN': 'GAN amélioré',
  'Tells real images from generated ones with the same network that tells the classes apart.':
    'Distingue les images réelles des images engendrées avec le réseau même qui distingue les classes.',
  'Generator’s loss': 'Perte du générateur',
  'Feature matching brings the means of the last hidden layer together, which gives the best classifiers.':
    'L’appariement de caractéristiques rapproche les moyennes de la dernière couche cachée, ce qui donne les meilleurs classifieurs.',
  'Feature matching': 'Appariement de caractéristiques',
  'Non-saturating: −log D': 'Non saturante : −log D',
  'Minimax: log(1 − D)': 'Minimax : log(1 − D)',
  'Weight of the unlabelled loss': 'Poids de la perte non étiquetée',
  'Loss of the discriminator = cross-entropy + weight · L_unl.':
    'Perte du discriminateur = entropie croisée + poids · L_unl.',
  'One-sided label smoothing': 'Lissage unilatéral des étiquettes',
  'What D(x) shall be for real images; for generated ones it is always 0. 1: no smoothing.':
    'Cible de D(x) pour les images réelles ; pour les images engendrées, toujours 0. 1 : pas de lissage.',
  'Historical averaging': 'Moyenne historique',
  'Weight of the squared distance of each player’s parameters from their mean over all steps. 0: off.':
    'Poids du carré de la distance des paramètres de chaque joueur à leur moyenne sur tous les pas. 0 : sans.',
  'Averaging rate at test time': 'Taux de moyenne au test',
  'Share by which the averaged parameters, which classify at test time, follow at each step. 0: no averaging.':
    'Part dont les paramètres moyennés, qui classent au test, suivent à chaque pas. 0 : pas de moyenne.',
  'Unlabelled examples per step, as many generated ones, and as many of both again for the generator.':
    'Exemples non étiquetés par pas, autant d’engendrés, et autant des deux encore pour le générateur.',
  'Width of each hidden layer of the discriminator, ReLU after each. The last one’s output is matched.':
    'Largeur de chaque couche cachée du discriminateur, suivie d’une ReLU. La sortie de la dernière est appariée.',
  'Filters of each convolution (5 × 5, stride 2, leaky ReLU) before the hidden layers. Empty: none.':
    'Filtres de chaque convolution (5 × 5, pas de 2, ReLU à fuite) avant les couches cachées. Vide : aucune.',
  'Logit of “generated”': 'Logit de « engendrée »',
  'How the discriminator’s classes are told from its answer that an image was generated.':
    'Façon dont les classes du discriminateur se distinguent de sa réponse qu’une image est engendrée.',
  'Fixed at 0: D = Z/(Z + 1)': 'Fixé à 0 : D = Z/(Z + 1)',
  'An output of its own': 'Une sortie à part',
  'Minibatch discrimination': 'Discrimination par mini-lot',
  'Shows the output how close an image is to the others of its batch. 0: off.':
    'Indique à la sortie combien une image est proche des autres de son lot. 0 : sans.',
  kernels: 'noyaux',
  'Numbers per kernel': 'Nombres par noyau',
  'How many numbers a kernel of minibatch discrimination compares.':
    'Combien de nombres compare un noyau de la discrimination par mini-lot.',
  'Latent size': 'Dimension latente',
  'Numbers, uniform in 0 … 1, that the generator makes an image of.':
    'Nombres, uniformes dans 0 … 1, dont le générateur fait une image.',
  'Generator layers': 'Couches du générateur',
  'Width of each hidden layer of the generator, batch normalisation and softplus after each.':
    'Largeur de chaque couche cachée du générateur, suivie d’une normalisation par lot et d’une softplus.',
  'Generator convolutions': 'Convolutions du générateur',
  'Depth of the maps before each transposed convolution (5 × 5, stride 2). Empty: pixels from a dense layer.':
    'Profondeur des cartes avant chaque convolution transposée (5 × 5, pas de 2). Vide : pixels issus d’une couche dense.',
  'Real or generated': 'Réelles ou engendrées',
  'Mean D(x), labelled': 'D(x) moyen, étiquetées',
  'Mean D(x), unlabelled': 'D(x) moyen, non étiquetées',
  'Mean D(x), generated': 'D(x) moyen, engendrées',
  'Held to be real': 'Tenues pour réelles',
  'Mean D(x)': 'D(x) moyen',
  'Feature matching, 100 labels, short': 'Appariement de caractéristiques, 100 étiquettes, court',
  'The networks and losses of the paper over 18,000 steps, averaged faster; the rate falls to 0.':
    'Les réseaux et les pertes de l’article sur 18 000 pas, moyennés plus vite ; le taux tombe à 0.',
  'The published run has 180,000 steps.': 'L’entraînement publié compte 180 000 pas.',
  'Feature matching, 20 labels': 'Appariement de caractéristiques, 20 étiquettes',
  'The networks, losses and 180,000 steps of the paper.': 'Les réseaux, les pertes et les 180 000 pas de l’article.',
  'Printed as 1677 ± 452 wrong answers of 10,000. Ensembles of 10: 11.34 ± 4.45 %.':
    'Imprimé comme 1677 ± 452 réponses fausses sur 10 000. Ensembles de 10 : 11,34 ± 4,45 %.',
  'Feature matching, 50 labels': 'Appariement de caractéristiques, 50 étiquettes',
  'Printed as 221 ± 136 wrong answers of 10,000. Ensembles of 10: 1.42 ± 0.96 %.':
    'Imprimé comme 221 ± 136 réponses fausses sur 10 000. Ensembles de 10 : 1,42 ± 0,96 %.',
  'Feature matching, 100 labels': 'Appariement de caractéristiques, 100 étiquettes',
  'Ensembles of 10: 0.86 ± 0.056 %.': 'Ensembles de 10 : 0,86 ± 0,056 %.',
  'Feature matching, 200 labels': 'Appariement de caractéristiques, 200 étiquettes',
  'Printed as 90 ± 4.2 wrong answers of 10,000. Ensembles of 10: 0.81 ± 0.043 %.':
    'Imprimé comme 90 ± 4,2 réponses fausses sur 10 000. Ensembles de 10 : 0,81 ± 0,043 %.',
  'Minibatch discrimination, 100 labels': 'Discrimination par mini-lot, 100 étiquettes',
  'Against the discriminator’s answers instead of its features: better samples, a worse classifier.':
    'Contre les réponses du discriminateur au lieu de ses caractéristiques : de meilleures images, un moins bon classifieur.',
  'Convolutional pair, Adam 0.001, batches of 512, ten passes over the pool; its widths are ours.':
    'Paire convolutive, Adam 0,001, lots de 512, dix passages sur l’ensemble ; les largeurs sont les nôtres.',
  'The report does not print its layer widths and matches features six layers before its output, before batch normalisation; here the last hidden layer is matched, and each labelled batch holds all 100 images.':
    'Le rapport ne donne pas les largeurs de ses couches et apparie des caractéristiques six couches avant sa sortie, avant la normalisation par lot ; ici, la dernière couche cachée est appariée, et chaque lot étiqueté contient les 100 images.',
  'The report does not print its layer widths and matches the activation four layers before its output, before the noise; here the last hidden layer is matched, and each labelled batch holds all 100 images.':
    'Le rapport ne donne pas les largeurs de ses couches et apparie l’activation quatre couches avant sa sortie, avant le bruit ; ici, la dernière couche cachée est appariée, et chaque lot étiqueté contient les 100 images.',
  'Dense pair, Adam 0.001, batches of 512, ten passes over the pool; its widths are ours.':
    'Paire dense, Adam 0,001, lots de 512, dix passages sur l’ensemble ; les largeurs sont les nôtres.',
}
