import type { Catalogue } from '../catalogue.ts'

/** Views of what a network has learned of its inputs. */
export const representations: Catalogue = {
  'Error under noise': 'Erreur sous bruit',
  'Filters of the first layer': 'Filtres de la première couche',
  'Codes of the test set': 'Codes de l’ensemble de test',
  'Learned combinators': 'Combinateurs appris',
  Reconstructions: 'Reconstructions',
  'z̃ from layer {layer} up': 'z̃ à partir de la couche {layer}',
  'Each column lets z̃ in from the side at its layer and above; below, the side gives the mean alone. Layer 0 is the image.':
    'Chaque colonne laisse entrer z̃ par le côté dans sa couche et au-dessus ; en dessous, le côté ne donne que la moyenne. La couche 0 est l’image.',
  'Through layer {layer}': 'Par la couche {layer}',
  'Each column goes up to the codes of its layer and down again; a layer not trained yet repairs nothing.':
    'Chaque colonne monte jusqu’aux codes de sa couche et redescend ; une couche pas encore entraînée ne répare rien.',
  'Test error of probes of the codes': 'Erreur de test de sondes des codes',
  'Linear probe of the codes, fitted to the labelled ones': 'Sonde linéaire des codes, ajustée aux étiquetés',
  'k-NN among the labelled codes, k by leaving one of them out':
    'k plus proches codes étiquetés, k choisi en en écartant un',
  'Gaussian noise is added to the inputs of the first {count} test examples, the same at every σ: a flat curve has learned to see through it.':
    [
      'Un bruit gaussien est ajouté à l’entrée de {count} exemple de test, le même pour chaque σ : une courbe plate a appris à voir au travers.',
      'Un bruit gaussien est ajouté aux entrées des {count} premiers exemples de test, le même pour chaque σ : une courbe plate a appris à voir au travers.',
    ],
  'σ of the noise on the inputs': 'σ du bruit sur les entrées',
  'Error under noise.': 'Erreur sous bruit.',
  '{error} at σ {size}': '{error} pour σ {size}',
  'Error in per cent under noise': 'Erreur en pour cent sous bruit',
  'Of the finished classifiers; point at the chart for the errors at one σ.':
    'Des classifieurs achevés ; pointer le graphique pour les erreurs à un σ donné.',
  'Weights of the first {shown} of {all} units as pictures: grey is 0, each on the scale of its largest weight. Strokes and blobs are learned, grain is left from the start.':
    'Poids des {shown} premières unités sur {all}, en images : le gris vaut 0, chacune à l’échelle de son plus grand poids. Traits et taches sont appris, le grain reste du départ.',
  'Unit {unit}: weights up to ±{size}': 'Unité {unit} : poids jusqu’à ±{size}',
  'Principal components': 'Composantes principales',
  '{first} and {second} of the variance': '{first} et {second} de la variance',
  'perplexity {number}': 'perplexité {number}',
  'codes of test examples, one sign per class': 'codes d’exemples de test, un signe par classe',
  'Point at a sign to see its example.': 'Pointer un signe pour voir son exemple.',
  'Test example {index}, true {name}': 'Exemple de test {index}, réel : {name}',
  'Codes of {size} numbers of the first {count} test examples, brought to the plane: classes that lie apart are easy to tell from the codes.':
    'Codes de {size} nombres des {count} premiers exemples de test, ramenés au plan : des classes séparées se lisent aisément dans les codes.',
  't-SNE is added when the run is completed.': 'Le t-SNE s’ajoute quand l’essai est terminé.',
  'What a unit makes of its noisy value z̃, for several signals u from above. Near the dashed line ẑ = z̃ it trusts the side; a flat curve trusts u.':
    'Ce qu’une unité fait de sa valeur bruitée z̃, pour plusieurs signaux u venus du dessus. Près de la droite en tirets ẑ = z̃ elle se fie au côté ; une courbe plate se fie à u.',
  Image: 'Image',
  Layer: 'Couche',
  'Layer {layer}': 'Couche {layer}',
  'Unit {unit}': 'Unité {unit}',
  'ẑ over z̃ of unit {unit}': 'ẑ en fonction de z̃, unité {unit}',
  Clean: 'Propre',
  Corrupted: 'Bruitée',
  'Test images, damaged as in training, and repaired.':
    'Images de test, abîmées comme à l’entraînement, puis réparées.',
  'Below the names: mean squared error per pixel.': 'Sous les noms : erreur quadratique moyenne par pixel.',
  'Images, damaged and repaired': 'Images abîmées et réparées',
  'Test image {index}, true {name}: {picture}': 'Image de test {index}, réel {name} : {picture}',
}
