import type { Catalogue } from '../catalogue.ts'

/** The desktop around the page: menu, dialogs, notifications, what is dropped. */
export const desktop: Catalogue = {
  File: 'Fichier',
  Edit: 'Édition',
  View: 'Affichage',
  Window: 'Fenêtre',
  Help: 'Aide',
  Menu: 'Menu',
  'Recent runs': 'Essais récents',
  'No run was opened yet': 'Aucun essai encore ouvert',
  'Forget these': 'Les oublier',
  'Import a run from a bundle…': 'Importer un essai depuis une archive…',
  'Import a data set…': 'Importer un jeu de données…',
  'Open the data folder': 'Ouvrir le dossier des données',
  'Open the folder of logs': 'Ouvrir le dossier des journaux',
  'Copy diagnostics': 'Copier le diagnostic',
  'Quit Penumbra': 'Quitter Penumbra',
  'Penumbra bundles': 'Archives de Penumbra',
  'A run is training.': 'Un essai est en cours.',
  'It can go on without a window, until the queue is empty: start Penumbra again to see it. Or it saves a checkpoint and stops, and can be resumed from there.':
    'Il peut continuer sans fenêtre jusqu’à ce que la file soit vide : redémarrer Penumbra pour le revoir. Ou bien il enregistre un point de reprise et s’arrête, et pourra reprendre de là.',
  'Keep training in the background': 'Continuer en arrière-plan',
  'Save a checkpoint and quit': 'Enregistrer un point de reprise et quitter',
  'Completed: {name}': 'Terminé : {name}',
  'Stopped: {name}': 'Arrêté : {name}',
  'Failed: {name}': 'Échoué : {name}',
  'Diverged: {name}': 'Divergé : {name}',
  'Test error {error} %': 'Erreur de test : {error} %',
  'Step {step}': 'Pas {step}',
  'The bundle could not be imported': 'L’archive n’a pas pu être importée',
  'The window ended unexpectedly several times and is not opened again by itself.':
    'La fenêtre s’est fermée plusieurs fois de façon inattendue et ne se rouvre plus d’elle-même.',
  'Runs go on. Start Penumbra again to open a window.':
    'Les essais continuent. Redémarrer Penumbra pour ouvrir une fenêtre.',
  'Drop a bundle (.penumbra) to import its run, or a folder of IDX files for a data set.':
    'Déposer une archive (.penumbra) pour importer son essai, ou un dossier de fichiers IDX pour un jeu de données.',
  'Choose…': 'Choisir…',
  'Open the folder': 'Ouvrir le dossier',
}
