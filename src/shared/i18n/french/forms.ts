import type { Catalogue } from '../catalogue.ts'

/** Forms of runs: cards, fields, what will run. */
export const forms: Catalogue = {
  'Back to {value}': 'Revenir à {value}',
  'Reset {name}': 'Rétablir {name}',
  'Published: {result}': 'Publié : {result}',
  Defaults: 'Valeurs par défaut',
  'No preset: every value as the method declares it.': 'Sans préréglage : chaque valeur comme la méthode la déclare.',
  'Data and labels': 'Données et étiquettes',
  Network: 'Réseau',
  Optimisation: 'Optimisation',
  Evaluation: 'Évaluation',
  'Name of the run': 'Nom de l’essai',
  'Left empty, method and split name the run.': 'Laissé vide, l’essai porte le nom de la méthode et de la partition.',
  'Command line copied.': 'Ligne de commande copiée.',
  'What will run': 'Ce qui sera lancé',
  Time: 'Durée prévue',
  'by your last such run': 'd’après le dernier essai semblable',
  'not measured on this machine yet': 'pas encore mesurée sur cette machine',
  'Your changes depart from that protocol.': 'Vos changements s’écartent de ce protocole.',
  Start: 'Démarrer',
  'Study this recipe': 'Étudier cette recette',
  'The same on the command line': 'La même chose en ligne de commande',
  'Copy the command line': 'Copier la ligne de commande',
  '{count} changed': ['{count} modifiée', '{count} modifiées'],
  'Queue behind {count} runs': ['Mettre en file derrière {count} essai', 'Mettre en file derrière {count} essais'],
  empty: 'vide',
  '{name}: {text}': '{name} : {text}',
  '{least} to {most} numbers': '{least} à {most} nombres',
  'expected a number in {min} … {max}': 'un nombre dans {min} … {max} est attendu',
  'expected a whole number in {min} … {max}': 'un nombre entier dans {min} … {max} est attendu',
  'expected true or false': 'true ou false est attendu',
  'expected one of {list}': 'une de ces valeurs est attendue : {list}',
  'expected {least} to {most} whole numbers, each in {min} … {max}, written like {example}':
    '{least} à {most} nombres entiers sont attendus, chacun dans {min} … {max}, écrits comme {example}',
  'expected {least} to {most} numbers, each in {min} … {max}, written like {example}':
    '{least} à {most} nombres sont attendus, chacun dans {min} … {max}, écrits comme {example}',
}
