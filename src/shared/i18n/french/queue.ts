import type { Catalogue } from '../catalogue.ts'

/** The queue. */
export const queue: Catalogue = {
  First: 'En premier',
  Up: 'Monter',
  Down: 'Descendre',
  'length not known: nothing like it has run here yet': 'durée inconnue : rien de semblable n’a encore tourné ici',
  '{time}, next to start': '{time}, le prochain à démarrer',
  '{time}, starts in {wait}': '{time}, démarre dans {wait}',
  'Drag to another place, or press ↑ ↓': 'Glisser à une autre place, ou appuyer sur ↑ ↓',
  'Place {place}: {name}; arrow keys move it': 'Place {place} : {name} ; les flèches le déplacent',
  'Can go on': 'À reprendre',
  'Queues it again from its last checkpoint': 'Le remet en file depuis son dernier point de reprise',
  'Finish not known: {left}, nothing like it has run here yet':
    'Fin inconnue : {left}, rien de semblable n’a encore tourné ici',
  'Everything done in {time}, at {clock}': 'Tout sera fini dans {time}, à {clock}',
  'Done in {time}, at {clock}, and then {left}': 'Fini dans {time}, à {clock}, puis {left}',
  '{count} runs of unknown length': ['{count} essai de durée inconnue', '{count} essais de durée inconnue'],
  'Start waiting runs again': 'Relancer les essais en attente',
  'Pause the queue': 'Suspendre la file',
  'Runs at a time': 'Essais à la fois',
  'Paused: what trains goes on, nothing new starts.':
    'Suspendue : l’entraînement en cours continue, rien de nouveau ne démarre.',
  Training: 'En entraînement',
  'Nothing trains now.': 'Aucun entraînement en cours.',
  Waiting: 'En attente',
  'No run waits. Parameters are frozen when a run is queued, and the queue outlives a restart.':
    'Aucun essai n’attend. Les paramètres sont figés à la mise en file, et la file survit à un redémarrage.',
  'Stopping a run saves a checkpoint first; it can go on from there, bit for bit.':
    'Arrêter un essai enregistre d’abord un point de reprise, d’où il peut repartir au bit près.',
  'Times follow from the steps per second that were measured on this machine.':
    'Les durées découlent des pas par seconde mesurés sur cette machine.',
}
