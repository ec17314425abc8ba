import type { Catalogue } from '../catalogue.ts'

/** GANs for images: their parameters, curves and recipes. */
export const gan: Catalogue = {
  'Diversity of the samples': 'Diversité des images engendrées',
  'Samples at fixed latents': 'Images engendrées de vecteurs latents fixes',
  'Between two latents': 'Entre deux vecteurs latents',
  'Samples and their nearest training images': 'Images engendrées et leurs plus proches images d’entraînement',
  'Samples as a classifier sees them': 'Images engendrées vues par un classifieur',
  'Distance, real images = 1': 'Distance, images réelles = 1',
  'Generative adversarial network': 'Réseau antagoniste génératif',
  'Learns without labels to make images that a second network cannot tell from real ones.':
    'Apprend sans étiquettes à faire des images qu’un second réseau ne distingue pas des réelles.',
  'Both have the same fixed point; the non-saturating one has gradients while the discriminator is sure.':
    'Les deux ont le même point fixe ; la non saturante garde un gradient quand le discriminateur est sûr.',
  'Real images per step; as many generated ones for each player.':
    'Images réelles par pas ; autant d’engendrées pour chaque joueur.',
  Discriminator: 'Discriminateur',
  'Dense pair': 'Paire dense',
  'Two hidden layers on each side, non-saturating loss, 20 passes over the training images.':
    'Deux couches cachées de chaque côté, perte non saturante, 20 passages sur les images d’entraînement.',
  'Convolutional pair': 'Paire convolutive',
  'Strided and transposed convolutions in the manner of DCGAN, 10 passes over the training images.':
    'Convolutions à pas et transposées à la manière de DCGAN, 10 passages sur les images d’entraînement.',
  'Dense pair, minimax': 'Paire dense, minimax',
  'The loss of the game itself: its gradients fade while the discriminator is sure.':
    'La perte du jeu même : ses gradients s’éteignent quand le discriminateur est sûr.',
  'Dense pair, minibatch discrimination': 'Paire dense, discrimination par mini-lot',
  'The discriminator sees how close the images of a batch are to each other, against collapse.':
    'Le discriminateur voit combien les images d’un lot sont proches entre elles, contre l’effondrement.',
  'Auxiliary-classifier GAN': 'GAN à classifieur auxiliaire',
  'Draws images of the class that it is asked for; the discriminator learns to tell the classes as well.':
    'Dessine des images de la classe demandée ; le discriminateur apprend aussi à distinguer les classes.',
  'Weight of the classes': 'Poids des classes',
  'Loss of either player = real or generated + weight · cross-entropy of the classes.':
    'Perte de chaque joueur = réelles ou engendrées + poids · entropie croisée des classes.',
  'Real images with labels per step; as many generated ones of the same classes for each player.':
    'Images réelles étiquetées par pas ; autant d’engendrées des mêmes classes pour chaque joueur.',
  'Discriminator: real or generated': 'Discriminateur : réelles ou engendrées',
  'Cross-entropy, generated': 'Entropie croisée, engendrées',
  'Generator: real or generated': 'Générateur : réelles ou engendrées',
  'Cross-entropy of the classes': 'Entropie croisée des classes',
  'Dense pair, all labels': 'Paire dense, toutes les étiquettes',
  'Draws the digit that it is asked for, with minibatch discrimination against samples that look alike; every label outside the validation set, 20 passes.':
    'Dessine le chiffre demandé, avec une discrimination par mini-lot contre les images qui se ressemblent ; toutes les étiquettes hors validation, 20 passages.',
  'Convolutional pair, all labels': 'Paire convolutive, toutes les étiquettes',
  'Strided and transposed convolutions without minibatch discrimination; every label outside the validation set, 10 passes.':
    'Convolutions à pas et transposées, sans discrimination par mini-lot ; toutes les étiquettes hors validation, 10 passages.',
}
