import type { Catalogue } from '../catalogue.ts'

/** The page of the doctor, and what its checks always say. */
export const doctor: Catalogue = {
  Fine: 'Bon',
  Look: 'À voir',
  Missing: 'Manque',
  'Check again': 'Vérifier à nouveau',
  'Data folder:': 'Dossier des données :',
  'Checking what is installed.': 'Vérification de ce qui est installé.',
  Node: 'Node',
  'TensorFlow runtime': 'Moteur TensorFlow',
  'Engine of new runs': 'Moteur des nouveaux essais',
  Devices: 'Processeurs',
  'Python with pip': 'Python avec pip',
  'C++ compiler': 'Compilateur C++',
  'Electron window': 'Fenêtre Electron',
  'Chromium for tests': 'Chromium pour les tests',
  'Data folder': 'Dossier des données',
  'Free disk space': 'Espace disque libre',
  'TensorFlow.js alone: the same methods, many times slower':
    'TensorFlow.js seul : les mêmes méthodes, bien plus lentes',
  'set TensorFlow up with `npm run setup`': 'installer TensorFlow avec `npm run setup`',
  'run `npm run setup` for the TensorFlow that uses the GPU':
    'lancer `npm run setup` pour le TensorFlow qui utilise le GPU',
  'none; not needed, TensorFlow is set up': 'aucun ; inutile, TensorFlow est installé',
  'start from a desktop session, or set DISPLAY': 'démarrer depuis une session graphique, ou définir DISPLAY',
  '`npm test` installs one': '`npm test` en installe un',
  'none; only the tests need it': 'aucun ; seuls les tests en ont besoin',
  'give --data-dir or PENUMBRA_HOME a folder you may write to':
    'donner à --data-dir ou à PENUMBRA_HOME un dossier accessible en écriture',
  'make room: runs with checkpoints need some hundred MB each':
    'faire de la place : chaque essai demande quelques centaines de Mo avec ses points de reprise',
}
