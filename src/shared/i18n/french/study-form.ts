import type { Catalogue } from '../catalogue.ts'

/** The form of a new study. */
export const studyForm: Catalogue = {
  'Values to vary': 'Valeurs à faire varier',
  'Every combination': 'Toutes les combinaisons',
  'One at a time, the others as in the recipe': 'Une à la fois, les autres comme dans la recette',
  'Vary another value': 'Faire varier une autre valeur',
  uniform: 'uniforme',
  'uniform in the logarithm': 'uniforme en logarithme',
  'one of a list': 'dans une liste',
  'Varied value {number}': 'Valeur variée {number}',
  'Distribution of {name}': 'Distribution de {name}',
  'Do not vary {name}': 'Ne pas faire varier {name}',
  'Values of {name}': 'Valeurs de {name}',
  'Least value of {name}': 'Plus petite valeur de {name}',
  'Greatest value of {name}': 'Plus grande valeur de {name}',
  'Defaults, no preset': 'Valeurs par défaut, sans préréglage',
  Recipe: 'Recette',
  'Data, network and training': 'Données, réseau et entraînement',
  'What every run of the study shares. Its seeds are those of the study.':
    'Ce que partagent tous les essais de l’étude. Leurs graines sont celles de l’étude.',
  'Data, network and training: {count} changed': [
    'Données, réseau et entraînement : {count} valeur modifiée',
    'Données, réseau et entraînement : {count} valeurs modifiées',
  ],
  'Name of the study': 'Nom de l’étude',
  'Numbers of labels': 'Nombres d’étiquettes',
  'By commas. Each is drawn as one point of each curve.':
    'Séparés par des virgules. Chacun est un point de chaque courbe.',
  Draws: 'Tirages',
  'Combinations of values that are drawn, each different.':
    'Nombre de combinaisons de valeurs tirées, toutes différentes.',
  'Seed of the draws': 'Graine des tirages',
  'The same seed draws the same values.': 'La même graine tire les mêmes valeurs.',
  Seeds: 'Graines',
  'Every combination runs under each: 1-3, or 1, 2, 7. Three give a spread, two hardly.':
    'Chaque combinaison est lancée sous chacune : 1-3, ou 1, 2, 7. Trois donnent une dispersion, deux à peine.',
  Budget: 'Budget',
  'A study of more runs than this is refused.': 'Une étude de plus d’essais que cela est refusée.',
  'First step': 'Premier pas',
  'Every run trains to here before the worse are stopped. It is a step at which runs evaluate.':
    'Chaque essai s’entraîne jusqu’ici avant que les moins bons soient arrêtés. C’est un pas d’évaluation.',
  Factor: 'Facteur',
  'The best 1/factor by validation error go on, to factor times the steps.':
    'La meilleure fraction 1/facteur en validation continue, jusqu’à facteur fois plus de pas.',
  'Left empty: {name}': 'Laissé vide : {name}',
  'Prune by successive halving': 'Élaguer par réductions successives (successive halving)',
  'Runs that do badly on the validation set stop early; they stay resumable. Test data play no part in it.':
    'Les essais mauvais en validation s’arrêtent tôt ; ils peuvent être repris. Les données de test n’y jouent aucun rôle.',
  'of {count}': 'sur {count}',
  Reused: 'Réutilisés',
  'trained before, taken as they are': 'déjà entraînés, repris tels quels',
  'by your last such runs': 'd’après les derniers essais semblables',
  'Counting the runs…': 'Décompte des essais…',
  'Queue the runs': 'Mettre les essais en file',
  'Behind {count} in the queue.': ['Derrière {count} dans la file.', 'Derrière {count} dans la file.'],
  'Kind of study': 'Genre d’étude',
  '"{id}" is not a method': '« {id} » n’est pas une méthode',
  '{budget}: the study needs {runs} runs, {cells} cells under {seeds} seeds':
    '{budget} : l’étude demande {runs} essais, {cells} cellules sous {seeds} graines',
  '{method}: label efficiency': '{method} : efficacité en étiquettes',
  'Add one value to vary at least.': 'Ajouter au moins une valeur à faire varier.',
  '{method} has no {name}: choose another value': '{method} n’a pas de {name} : choisir une autre valeur',
  '{value}: expected more than 0 for a draw uniform in the logarithm':
    '{value} : plus de 0 est attendu pour un tirage uniforme en logarithme',
  '{value}: expected more than {least}': '{value} : plus de {least} est attendu',
  'Study of ε, α,': 'Étude de ε, α,',
  'Error against each parameter of the method, mean ± std over seeds.':
    'Erreur selon chaque paramètre de la méthode, moyenne ± écart type sur les graines.',
  'Label efficiency': 'Efficacité en étiquettes',
  'Error against the number of labels, beside the supervised baselines and published results.':
    'Erreur selon le nombre d’étiquettes, à côté des références supervisées et des résultats publiés.',
  'Sweep, grid': 'Balayage, grille',
  'Every value of each list with every value of the others.':
    'Chaque valeur de chaque liste avec chaque valeur des autres.',
  'Sweep, random': 'Balayage, aléatoire',
  'Values drawn from ranges: more of each for as many runs.':
    'Valeurs tirées dans des intervalles : plus de chacune pour autant d’essais.',
  'empty: expected one value at least': 'vide : au moins une valeur est attendue',
  '{value} is listed twice': '{value} figure deux fois',
  '{value}: expected whole numbers from 1, or a range such as 1-3':
    '{value} : nombres entiers à partir de 1 attendus, ou un intervalle comme 1-3',
  '{value}: expected 100 seeds at most': '{value} : au plus 100 graines sont attendues',
  'seed {value} is listed twice': 'la graine {value} figure deux fois',
  'empty: expected one seed at least': 'vide : au moins une graine est attendue',
}
