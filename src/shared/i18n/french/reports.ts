import type { Catalogue } from '../catalogue.ts'

/** Comparisons as files, and the bands of groups. */
export const reports: Catalogue = {
  'Comparison of {names}': 'Comparaison : {names}',
  'Test error in %, {rule} ({note})': 'Erreur de test en %, {rule} ({note})',
  'at the last evaluation': 'à la dernière évaluation',
  'at the step of the lowest validation error': 'au pas de la plus petite erreur de validation',
  'median of last 20': 'médiane des 20 dernières',
  'median over the last 20 evaluations': 'médiane des 20 dernières évaluations',
  'best, selected on test': 'meilleure, choisie sur le test',
  'selected on test data: not a result': 'choisie sur les données de test : pas un résultat',
  'Validation error, %': 'Erreur de validation, %',
  Selection: 'Choix',
  'Mean ± std': 'Moyenne ± écart type',
  'Difference to the baseline': 'Écart à la référence',
  Published: 'Publié',
  '±: sample standard deviation over seeds. 95 % interval of the mean: Student’s t. Difference in percentage points with its 95 % interval: percentile bootstrap of 10,000 resamples, paired by seed where two seeds or more are in both.':
    '± : écart type d’échantillon sur les graines. Intervalle à 95 % de la moyenne : loi de Student. Écart en points de pourcentage avec son intervalle à 95 % : bootstrap des percentiles sur 10 000 rééchantillonnages, apparié par graine dès que deux graines sont communes.',
  '“Selected on test” is the lowest test error of all evaluations: the step is chosen on test data, so it is no result.':
    '« Choisie sur le test » est la plus petite erreur de test de toutes les évaluations : le pas est choisi sur les données de test, ce n’est donc pas un résultat.',
  'Not completed: {runs}.': 'Non terminés : {runs}.',
  '{title}, mean of {count} runs': '{title}, moyenne de {count} essais',
  '{title}. Bands: mean ± one standard deviation over seeds; dashed: 95 % interval of the mean.':
    '{title}. Bandes : moyenne ± un écart type sur les graines ; en tirets : intervalle à 95 % de la moyenne.',
  unpaired: 'non apparié',
  'interval too narrow below {count} seeds': 'intervalle trop étroit en dessous de {count} graines',
  'not told from 0': 'non distingué de 0',
  '{error} with {labels} labels ({source})': '{error} avec {labels} étiquettes ({source})',
  '{engine}, not started': '{engine}, pas démarré',
  'Band around the mean of a group': 'Bande autour de la moyenne d’un groupe',
  'Band: ± std': 'Bande : ± écart type',
  'Band: ± standard error': 'Bande : ± erreur type',
  'Band: 95 % interval': 'Bande : intervalle à 95 %',
  'mean ± standard error, n = {count}': 'moyenne ± erreur type, n = {count}',
  '95 % interval of the mean, n = {count}': 'intervalle à 95 % de la moyenne, n = {count}',
}
