import type { Catalogue } from '../catalogue.ts'

/** What a generator makes, its scores, and ensembles. */
export const generated: Catalogue = {
  Ensemble: 'Ensemble de modèles',
  'These runs learned from different splits: together they would have seen more labels than any of them says. Runs of one split seed can answer together.':
    'Ces essais ont appris de partitions différentes : ensemble, ils auraient vu plus d’étiquettes qu’aucun ne le dit. Des essais d’une même graine de partition peuvent répondre ensemble.',
  'test error of {count} runs together on {examples} test examples at their last step, {alone} alone on average.':
    'd’erreur de test pour {count} essais ensemble sur {examples} exemples de test à leur dernier pas, {alone} en moyenne chacun seul.',
  'Let {count} runs answer together': 'Faire répondre {count} essais ensemble',
  'The mean of their class probabilities decides; each model is loaded once.':
    'La moyenne de leurs probabilités de classe décide ; chaque modèle est chargé une fois.',
  '{method} makes images and classifies none: there is no classifier to export.':
    '{method} : engendre des images et n’en classe aucune ; il n’y a pas de classifieur à exporter.',
  'Makes images and classifies none: there is no test error.':
    'Engendre des images et n’en classe aucune : il n’y a pas d’erreur de test.',
  'Save the steps as an animated PNG': 'Enregistrer les pas en PNG animé',
  'Each row leads in equal steps from one latent to another. They are the same at every step of every run.':
    'Chaque ligne mène à pas égaux d’un vecteur latent à un autre, les mêmes à chaque pas de chaque essai.',
  'The latents are the same at every step of every run: what changes is the generator.':
    'Les vecteurs latents sont les mêmes à chaque pas de chaque essai : ce qui change est le générateur.',
  '{rows} rows of {columns} generated images': '{rows} lignes de {columns} images engendrées',
  'Classes asked for, column by column: {names}': 'Classes demandées, colonne par colonne : {names}',
  'Left a sample, right the training image next to it, and their L2 distance. Mean {samples}; real test images are {test} from their nearest. Samples that are much nearer repeat what was seen.':
    'À gauche une image engendrée, à droite l’image d’entraînement la plus proche, et leur distance L2. Moyenne {samples} ; les images de test réelles sont à {test} de leur plus proche. Des images bien plus proches répètent ce qui a été vu.',
  'Sample {number}': 'Image engendrée {number}',
  'Training image {index}, class {name}': 'Image d’entraînement {index}, classe {name}',
  'At step {step}': 'Au pas {step}',
  'Classifier that scores': 'Classifieur qui note',
  'Number of samples': 'Nombre d’images engendrées',
  'Score at step {step}': 'Noter au pas {step}',
  'Needs a finished classifier of the same data set: train the supervised baseline with every label first.':
    'Demande un classifieur terminé du même jeu de données : entraînez d’abord la référence supervisée avec toutes les étiquettes.',
  '{count} images each': '{count} images de chaque',
  'Inception-style score': 'Score à la manière d’Inception',
  'Fréchet distance': 'Distance de Fréchet',
  Sample: 'Image engendrée',
  'Training image': 'Image d’entraînement',
  Samples: 'Images engendrées',
  'Training images': 'Images d’entraînement',
  'Test images': 'Images de test',
  'By {name} ({method}, {error} test error, {features} features of its last hidden layer). The distance is from the test images. Numbers by another classifier or of another count do not compare.':
    'Par {name} ({method}, {error} d’erreur de test, {features} caractéristiques de sa dernière couche cachée). La distance est prise aux images de test. Des nombres d’un autre classifieur ou d’un autre effectif ne se comparent pas.',
}
