import type { Catalogue } from '../catalogue.ts'

/** Headings of the table of runs. */
export const tableColumns: Catalogue = {
  Name: 'Nom',
  Course: 'Évolution',
  'Test error over the steps, by its own least and greatest':
    'Erreur de test au fil des pas, entre son minimum et son maximum',
  Status: 'État',
  Tags: 'Marques',
  Star: 'Étoile',
  'Computed by': 'Calculé par',
  Id: 'Id',
  Last: 'Dernière',
  'Best val.': 'Meill. val.',
  Median: 'Médiane',
  'Best on test': 'Meill. test',
  'Least validation': 'Validation min.',
  'Test error at the last evaluation': 'Erreur de test à la dernière évaluation',
  'Test error at the step with the least validation error: the honest choice of a step':
    'Erreur de test au pas de moindre erreur de validation : le choix honnête d’un pas',
  'Median of the test error over the last 20 evaluations':
    'Médiane de l’erreur de test sur les 20 dernières évaluations',
  'Least test error of all steps. The step is selected on test data, so this number flatters the method':
    'Moindre erreur de test de tous les pas. Le pas est choisi sur les données de test : ce chiffre flatte la méthode',
  'At the last evaluation, %': 'À la dernière évaluation, %',
  'Least validation error of all steps, %': 'Moindre erreur de validation de tous les pas, %',
  'Steps/s': 'Pas/s',
  'Time spent training, without pauses; a filter gives it in seconds':
    'Temps d’entraînement, sans les pauses ; un filtre le donne en secondes',
  'Test error, %': 'Erreur de test, %',
  'Parameters of methods': 'Paramètres des méthodes',
  last: 'dernière',
  least: 'minimum',
  greatest: 'maximum',
  'In the trash since': 'À la corbeille depuis',
}
