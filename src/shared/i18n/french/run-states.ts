import type { Catalogue } from '../catalogue.ts'

/** States of runs, and where a run stands. */
export const states: Catalogue = {
  Queued: 'En attente',
  Starting: 'Démarrage',
  Running: 'En cours',
  Stopping: 'Arrêt',
  Completed: 'Terminé',
  Stopped: 'Arrêté',
  Failed: 'Échoué',
  Diverged: 'Divergé',
  Interrupted: 'Interrompu',
  'Waiting in the queue': 'Dans la file d’attente',
  'Starting the trainer': 'Démarrage de l’entraîneur',
  'step {step}': 'pas {step}',
  'step {step} of {total}': 'pas {step} sur {total}',
  'At {at}': 'Au {at}',
  'At {at}, {time} left': 'Au {at}, encore {time}',
  'Stopping at {at}': 'Arrêt au {at}',
  'Completed {steps} steps in {time}': '{steps} pas terminés en {time}',
  'Stopped at {at}': 'Arrêté au {at}',
  'Interrupted at {at}: Penumbra ended while it trained':
    'Interrompu au {at} : Penumbra s’est arrêté pendant l’entraînement',
  'Ended at {at}': 'Fini au {at}',
  'no validation error measured': 'aucun taux d’erreur de validation mesuré',
  '{error} on validation at step {step}': '{error} en validation au pas {step}',
  '{count} validation': '{count} de validation',
  'seed {seed}': 'graine {seed}',
  'engine {engine}': 'moteur {engine}',
  'Stop waiting': 'Retirer',
  'Stop and save': 'Arrêter et sauver',
  'Stop now': 'Arrêter net',
  'Ends the run at once without saving; it can be resumed from its last checkpoint':
    'Met fin à l’essai aussitôt, sans rien enregistrer ; il peut repartir de son dernier point de reprise',
  'Takes the run out of the queue; it stays in the table of runs':
    'Retire l’essai de la file d’attente ; il reste dans le tableau des essais',
  'Stops after the present step and saves a checkpoint, from which the run can be resumed':
    'Arrête après le pas en cours et enregistre un point de reprise, d’où l’essai peut repartir',
  '{error} with all labels': '{error} avec toutes les étiquettes',
  '{error} with {count} labels': ['{error} avec {count} étiquette', '{error} avec {count} étiquettes'],
  'Queued {count} runs.': ['{count} essai mis en file.', '{count} essais mis en file.'],
  '{count} runs moved to trash.': ['{count} essai mis à la corbeille.', '{count} essais mis à la corbeille.'],
  'Tagged {count} runs “{tag}”.': [
    'Marque « {tag} » ajoutée à {count} essai.',
    'Marque « {tag} » ajoutée à {count} essais.',
  ],
  'Tag “{tag}” removed from {count} runs.': [
    'Marque « {tag} » retirée de {count} essai.',
    'Marque « {tag} » retirée de {count} essais.',
  ],
  'Notes saved.': 'Notes enregistrées.',
  'View “{name}” deleted.': 'Vue « {name} » supprimée.',
  'Study removed. Its runs stay.': 'Étude supprimée. Ses essais restent.',
}
