import type { Catalogue } from '../catalogue.ts'

/** Runs as files. */
export const bundles: Catalogue = {
  Bundle: 'Archive',
  'The whole run as one file that Penumbra on another machine imports: settings, curves, views, checkpoints.':
    'L’essai entier en un fichier que Penumbra importe sur une autre machine : réglages, courbes, vues, points de reprise.',
  'Save the bundle': 'Enregistrer l’archive',
  '{size} written': '{size} écrits',
  'Copy the path of the bundle': 'Copier le chemin de l’archive',
  'Import a run from a bundle': 'Importer un essai depuis une archive',
  'Bundle (.penumbra), with its whole path': 'Archive (.penumbra), avec son chemin complet',
  'Bundle (.penumbra)': 'Archive (.penumbra)',
  'Choose a bundle (.penumbra)': 'Choisir une archive (.penumbra)',
  'Or drop it anywhere on the window.': 'Ou déposez-la n’importe où dans la fenêtre.',
  'Drop a bundle (.penumbra) to import its run.': 'Déposez une archive (.penumbra) pour importer son essai.',
  'Download the bundle': 'Télécharger l’archive',
  'Import the run': 'Importer l’essai',
  '{name} imported.': '{name} importé.',
}
