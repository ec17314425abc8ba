import type { Catalogue } from '../catalogue.ts'

/** Data sets, and exports of models. */
export const datasets: Catalogue = {
  Import: 'Importer',
  'Data set “{title}” removed.': 'Jeu de données « {title} » supprimé.',
  'Training image {index}: {name}': 'Image d’entraînement {index} : {name}',
  'The first {count} training images': [
    'La première image d’entraînement ({count})',
    'Les {count} premières images d’entraînement',
  ],
  'Remove from the list': 'Retirer de la liste',
  'SHA-256 over the four files': 'SHA-256 des quatre fichiers',
  'Class balance of the training set': 'Répartition des classes de l’ensemble d’entraînement',
  '{train} training points (ringed) and {test} test points in their plane':
    '{train} points d’entraînement (cerclés) et {test} points de test dans leur plan',
  Points: 'Points',
  '{caption}, coloured by class': '{caption}, colorés par classe',
  '{name} generated.': '{name} engendré.',
  'Generate a data set in the plane': 'Engendrer un jeu de données dans le plan',
  'The same parameters give the same points.': 'Les mêmes paramètres donnent les mêmes points.',
  Generator: 'Générateur',
  'Short name': 'Nom court',
  Generate: 'Engendrer',
  'Import an IDX data set': 'Importer un jeu de données IDX',
  'A folder with the four files of MNIST’s format by their usual names (train-images-idx3-ubyte and so on, .gz is fine). Images of unsigned bytes are scaled to 0 … 1, 32-bit floats (-float) taken as they are. The files are checked and copied; the originals stay as they are.':
    'Un dossier avec les quatre fichiers au format de MNIST, sous leurs noms habituels (train-images-idx3-ubyte et ainsi de suite, .gz accepté). Les images en octets non signés sont ramenées à 0 … 1, les flottants de 32 bits (-float) pris tels quels. Les fichiers sont vérifiés et copiés ; les originaux restent inchangés.',
  'Checking the files': 'Vérification des fichiers',
  'comes with Penumbra': 'livré avec Penumbra',
  imported: 'importé',
  generated: 'engendré',
  '{train} training and {test} test points in {dimensions} dimensions, {classes} classes':
    '{train} points d’entraînement et {test} de test en dimension {dimensions}, {classes} classes',
  '{train} training and {test} test images of {size}, {classes} classes':
    '{train} images d’entraînement et {test} de test de {size}, {classes} classes',
  Moons: 'Lunes',
  'Arcs of radius 1 that reach into each other, one for each class.':
    'Des arcs de rayon 1 imbriqués, un pour chaque classe.',
  Classes: 'Classes',
  'Each class has a curve of its own.': 'Chaque classe a sa propre courbe.',
  'Training points': 'Points d’entraînement',
  'All of them together can be labelled; fewer labels leave the others to the unlabelled pool.':
    'Tous peuvent être étiquetés ; avec moins d’étiquettes, les autres vont à l’ensemble non étiqueté.',
  'per class': 'par classe',
  'Test points': 'Points de test',
  'Drawn like the training points, apart from them.': 'Tirés comme les points d’entraînement, à part.',
  Noise: 'Bruit',
  'Standard deviation of the distance from the curve; 0 puts every point on it.':
    'Écart type de la distance à la courbe ; 0 y place tous les points.',
  Dimensions: 'Dimensions',
  'The plane lies in a space of so many dimensions, turned at random, with distances kept. 2 is the plane itself.':
    'Le plan est plongé dans un espace de cette dimension par une isométrie aléatoire. 2 : le plan lui-même.',
  'Seed of the data': 'Graine des données',
  'Decides the points and how the plane lies. The seed of a run does not change them.':
    'Décide des points et de la position du plan. La graine d’un essai n’y change rien.',
  Circles: 'Cercles',
  'Circles about one centre, the first of radius 0.25, each further one 0.75 wider.':
    'Des cercles concentriques, le premier de rayon 0,25, chacun des suivants plus large de 0,75.',
  'Exports of this run': 'Exports de cet essai',
  Format: 'Format',
  'Read back by': 'Relu par',
  'Largest difference': 'Plus grand écart',
  Written: 'Écrit',
  'Of a probability, on {count} test examples': 'D’une probabilité, sur {count} exemples de test',
  'Export the model': 'Exporter le modèle',
  'Takes raw pixels scaled to 0 … 1 and gives logits and probabilities. Every export is read back by another program, compared with the model on 256 test images and kept only when they agree.':
    'Prend les pixels bruts ramenés à 0 … 1 et donne logits et probabilités. Chaque export est relu par un autre programme, comparé au modèle sur 256 images de test et gardé seulement s’ils concordent.',
  'There is nothing to export before the first checkpoint.': 'Rien à exporter avant le premier point de reprise.',
  'Weights to export': 'Poids à exporter',
  'For {use}': 'Pour {use}',
  'The model is written and read back.': 'Le modèle est écrit et relu.',
  'onnxruntime, and most other runtimes': 'onnxruntime, et la plupart des autres moteurs',
  'TensorFlow and TensorFlow Serving': 'TensorFlow et TensorFlow Serving',
  'browsers and Node': 'les navigateurs et Node',
  'the weights by name, for Python and Rust': 'les poids par nom, pour Python et Rust',
  'the weights by name, for NumPy': 'les poids par nom, pour NumPy',
  'last step': 'dernier pas',
  'lowest validation error': 'erreur de validation minimale',
  '{format} written and read back without a difference that counts.': '{format} écrit et relu, sans écart notable.',
}
