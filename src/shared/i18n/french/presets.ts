import type { Catalogue } from '../catalogue.ts'

/** Recipes of the methods, with the notes on what was published. */
export const presets: Catalogue = {
  'Example, 100 labels': 'Exemple, 100 étiquettes',
  'The recipe of MNIST, 100 labels for 2,000 steps: about three minutes on two cores.':
    'La recette « MNIST, 100 étiquettes » pendant 2 000 pas : environ trois minutes sur deux cœurs.',
  'MNIST, 100 labels': 'MNIST, 100 étiquettes',
  'Noise 0.5 on every hidden layer, ε = 2 and entropy minimisation: ten to fifteen minutes on two cores.':
    'Bruit 0,5 sur chaque couche cachée, ε = 2 et minimisation de l’entropie : dix à quinze minutes sur deux cœurs.',
  'Published without entropy minimisation and for ε = 5; batches, rates and the number of updates are our own.':
    'Publié sans minimisation de l’entropie et pour ε = 5 ; les lots, les taux et le nombre de mises à jour sont les nôtres.',
  'MNIST, 1,000 labels': 'MNIST, 1 000 étiquettes',
  'The recipe of 100 labels with 1,000.': 'La recette de 100 étiquettes avec 1 000.',
  'As for 100 labels.': 'Comme pour 100 étiquettes.',
  'MNIST, 100 labels, code of 2016': 'MNIST, 100 étiquettes, code de 2016',
  '784-1200-1200-10 with normalised logits, no noise, ε = 0.3, 50,000 steps: about half an hour.':
    '784-1200-1200-10 à logits normalisés, sans bruit, ε = 0,3, 50 000 pas : environ une demi-heure.',
  'A trial with these settings was at 20 % after 3,000 steps, with ε = 2 others came to 4 %: see the results.':
    'Un essai avec ces réglages était à 20 % après 3 000 pas, avec ε = 2 d’autres sont arrivés à 4 % : voir les résultats.',
  'MNIST, 1,000 labels, code of 2016': 'MNIST, 1 000 étiquettes, code de 2016',
  'As for 100 labels, with ε = 2, the default of that code.':
    'Comme pour 100 étiquettes, avec ε = 2, la valeur par défaut de ce code.',
  'MNIST, all labels': 'MNIST, toutes les étiquettes',
  'The smoothness of every labelled image, ε = 2.1, 60,000 steps.':
    'Le lissage sur toutes les images étiquetées, ε = 2,1, 60 000 pas.',
  'Random perturbations, 100 labels': 'Perturbations aléatoires, 100 étiquettes',
  'A random direction in place of the adversarial one: what the power iteration is worth.':
    'Une direction aléatoire au lieu de la direction adverse : ce que vaut l’itération de la puissance.',
  'Random perturbations, all labels': 'Perturbations aléatoires, toutes les étiquettes',
  'As VAT with all labels, along a random direction.':
    'Comme la VAT avec toutes les étiquettes, le long d’une direction aléatoire.',
  'VAT without entropy minimisation, 100 labels': 'VAT sans minimisation de l’entropie, 100 étiquettes',
  'Without the entropy term and with logits as they are, ε = 3 and a longer warm-up, 12,000 steps.':
    'Sans le terme d’entropie et avec les logits tels quels, ε = 3 et une montée plus longue, 12 000 pas.',
  'VAT report, 100 labels': 'Rapport sur la VAT, 100 étiquettes',
  'α = 1 and ε = 2, the middle of what the report calls satisfactory, on the network of 2016; the length is ours.':
    'α = 1 et ε = 2, au milieu de ce que le rapport juge satisfaisant, sur le réseau de 2016 ; la durée est la nôtre.',
  'Two moons: VAT': 'Deux lunes : VAT',
  '16 labelled points in 100 dimensions, 1,000 steps: some seconds.':
    '16 points étiquetés en dimension 100, 1 000 pas : quelques secondes.',
  'Two circles: VAT': 'Deux cercles : VAT',
  'Two moons: random perturbations': 'Deux lunes : perturbations aléatoires',
  'Two circles: random perturbations': 'Deux cercles : perturbations aléatoires',
  'Full, 100 labels, short': 'Complet, 100 étiquettes, court',
  'The weights and noise of the paper over 15,000 steps: about ten minutes on two cores.':
    'Les poids et le bruit de l’article sur 15 000 pas : environ dix minutes sur deux cœurs.',
  'The published run has 90,000 steps.': 'L’entraînement publié compte 90 000 pas.',
  'Full, 50 labels': 'Complet, 50 étiquettes',
  'Every layer is denoised, 90,000 steps.': 'Chaque couche est débruitée, 90 000 pas.',
  'Full, 100 labels': 'Complet, 100 étiquettes',
  'Full, 1,000 labels': 'Complet, 1 000 étiquettes',
  'Full, all labels': 'Complet, toutes les étiquettes',
  'Bottom level only, 100 labels': 'Niveau du bas seul, 100 étiquettes',
  'Only the image is denoised, through every layer, 90,000 steps.':
    'Seule l’image est débruitée, à travers chaque couche, 90 000 pas.',
  'Bottom level only, 1,000 labels': 'Niveau du bas seul, 1 000 étiquettes',
  'Bottom level only, all labels': 'Niveau du bas seul, toutes les étiquettes',
  'Γ: top level only, 100 labels': 'Γ : niveau du haut seul, 100 étiquettes',
  'Only the output is denoised, 90,000 steps.': 'Seule la sortie est débruitée, 90 000 pas.',
  'Γ: top level only, 1,000 labels': 'Γ : niveau du haut seul, 1 000 étiquettes',
  'Γ: top level only, all labels': 'Γ : niveau du haut seul, toutes les étiquettes',
  'Noisy baseline, 100 labels': 'Référence bruitée, 100 étiquettes',
  'No denoising: a perceptron with batch norm and noise 0.5, 90,000 steps.':
    'Sans débruitage : un perceptron avec normalisation par lot et bruit 0,5, 90 000 pas.',
  'Noisy baseline, 1,000 labels': 'Référence bruitée, 1 000 étiquettes',
  'Noisy baseline, all labels': 'Référence bruitée, toutes les étiquettes',
  'Augmented MLP, 100 labels': 'Perceptron augmenté, 100 étiquettes',
  'Augmented MLP, 1,000 labels': 'Perceptron augmenté, 1 000 étiquettes',
  'Augmented MLP, all labels': 'Perceptron augmenté, toutes les étiquettes',
  'The full ladder with a small perceptron of each unit as its combinator, 90,000 steps.':
    'Le réseau en échelle complet, avec pour combinateur un petit perceptron par unité, 90 000 pas.',
  'The paper’s own denoising weights and noise are not known here: those of Rasmus et al. are taken.':
    'Les poids de débruitage et le bruit de l’article ne sont pas connus ici : ceux de Rasmus et al. sont repris.',
  'Conv-FC, full, 100 labels': 'Conv-FC, complet, 100 étiquettes',
  'A perceptron moved over the image, every layer denoised, 90,000 steps: meant for a GPU.':
    'Un perceptron déplacé sur l’image, chaque couche débruitée, 90 000 pas : destiné à un GPU.',
  'Conv-Small Γ, 100 labels': 'Conv-Small Γ, 100 étiquettes',
  'Five convolutions, only the output denoised, 90,000 steps: meant for a GPU.':
    'Cinq convolutions, seule la sortie est débruitée, 90 000 pas : destiné à un GPU.',
  'Conv-Small, noisy baseline, 100 labels': 'Conv-Small, référence bruitée, 100 étiquettes',
  'Five convolutions and noise 0.45 without denoising, 12,000 steps.':
    'Cinq convolutions et un bruit de 0,45, sans débruitage, 12 000 pas.',
  'Deep, 100 labels': 'Profond, 100 étiquettes',
  'The stack of three layers, all of it trained at once for 15,000 steps, then fine-tuning.':
    'La pile de trois couches, entraînée d’un seul tenant pendant 15 000 pas, puis ajustement fin.',
  'Shallow softmax under FGSM': 'Softmax linéaire sous FGSM',
  'A linear classifier trained without adversarial images fails almost wholly under FGSM at ε = 0.25.':
    'Entraîné sans images adverses, un classifieur linéaire échoue presque entièrement sous FGSM avec ε = 0,25.',
  'MNIST, all labels, L∞': 'MNIST, toutes les étiquettes, L∞',
  'Fast gradient sign method, ε = 0.25, equal weights, on 784-1200-1200-10.':
    'Méthode rapide du signe du gradient, ε = 0,25, poids égaux, sur 784-1200-1200-10.',
  'The published network is a maxout network with dropout.': 'Le réseau publié est un réseau maxout avec dropout.',
  'MNIST, all labels, L2': 'MNIST, toutes les étiquettes, L2',
  'Along the gradient with L2 norm 2, additive form, on 784-1200-600-300-150-10.':
    'Le long du gradient avec une norme L2 de 2, forme additive, sur 784-1200-600-300-150-10.',
  'Two moons: adversarial training': 'Deux lunes : entraînement adverse',
  'Two circles: adversarial training': 'Deux cercles : entraînement adverse',
  'Stacked, 100 labels': 'Empilé, 100 étiquettes',
  'Three layers of 1,000 codes, a quarter of the numbers masked, 5,000 steps each, then fine-tuning.':
    'Trois couches de 1 000 codes, un quart des nombres masqués, 5 000 pas chacune, puis ajustement fin.',
  'One layer, 100 labels': 'Une couche, 100 étiquettes',
  'One layer of 1,000 codes, a quarter of the numbers masked.':
    'Une couche de 1 000 codes, un quart des nombres masqués.',
  'Stacked, all labels': 'Empilé, toutes les étiquettes',
  'The stack of three layers, fine-tuned with every label for 60,000 steps.':
    'La pile de trois couches, ajustée avec toutes les étiquettes pendant 60 000 pas.',
  'The baseline of the VAT example on the same split: some seconds on two cores.':
    'La référence de l’exemple de VAT sur la même partition : quelques secondes sur deux cœurs.',
  'MNIST, 100 labels, Gaussian noise': 'MNIST, 100 étiquettes, bruit gaussien',
  'The noisy baseline that the Ladder network is held against.':
    'La référence bruitée à laquelle se mesure le réseau en échelle.',
  'There the noise is added before the ReLU, and training lasts 90,000 steps.':
    'Le bruit y est ajouté avant la ReLU, et l’entraînement dure 90 000 pas.',
  'Student study, DNN, 100 labels': 'Étude d’étudiants, DNN, 100 étiquettes',
  'Dense network, Adam 0.001, batch 32, 50 passes over 70 labelled images, 30 more validate; its layer widths are ours.':
    'Réseau dense, Adam 0,001, lots de 32, 50 passages sur 70 images étiquetées, 30 autres valident ; les largeurs sont les nôtres.',
  'We read its validation share of 0.3 as 30 of the 100 labels; its layer widths are not printed.':
    'Nous lisons sa part de validation de 0,3 comme 30 des 100 étiquettes ; les largeurs de ses couches ne sont pas données.',
  'Student study, CNN, 100 labels': 'Étude d’étudiants, CNN, 100 étiquettes',
  'Small convolutional network, Adam 0.001, batch 32, 100 passes over 70 labelled images, 30 more validate; its widths are ours.':
    'Petit réseau convolutif, Adam 0,001, lots de 32, 100 passages sur 70 images étiquetées, 30 autres valident ; les largeurs sont les nôtres.',
  'Every label outside the validation set; the published row uses all 60,000.':
    'Toutes les étiquettes hors de l’ensemble de validation ; la ligne publiée utilise les 60 000.',
  'Two moons: no regularisation': 'Deux lunes : sans régularisation',
  'Two circles: no regularisation': 'Deux cercles : sans régularisation',
  'Two moons: L2': 'Deux lunes : L2',
  'Two circles: L2': 'Deux cercles : L2',
  'Two moons: dropout of the input': 'Deux lunes : dropout en entrée',
  'Two circles: dropout of the input': 'Deux cercles : dropout en entrée',
}
