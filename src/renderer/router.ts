import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import { message } from './i18n/translate.ts'
import RunsPage from './pages/RunsPage.vue'

/** Every page of the workbench. All but the home page load when first opened. */
export function createAppRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', name: 'runs', component: RunsPage, meta: { title: message('Runs') } },
      {
        path: '/new',
        name: 'new',
        component: () => import('./pages/NewRunPage.vue'),
        meta: { title: message('New run') },
      },
      {
        path: '/runs/curves',
        name: 'run-curves',
        component: () => import('./pages/RunCurvesPage.vue'),
        meta: { title: message('Curves of runs') },
      },
      {
        path: '/runs/:id/:tab?',
        name: 'run',
        component: () => import('./pages/RunPage.vue'),
        props: true,
        meta: { title: message('Run') },
      },
      {
        path: '/compare',
        name: 'compare',
        component: () => import('./pages/ComparePage.vue'),
        meta: { title: message('Compare') },
      },
      {
        path: '/studies',
        name: 'studies',
        component: () => import('./pages/StudiesPage.vue'),
        meta: { title: message('Studies') },
      },
      {
        path: '/studies/new',
        name: 'new-study',
        component: () => import('./pages/NewStudyPage.vue'),
        meta: { title: message('New study') },
      },
      {
        path: '/studies/:id',
        name: 'study',
        component: () => import('./pages/StudyPage.vue'),
        props: true,
        meta: { title: message('Study') },
      },
      { path: '/try', name: 'try', component: () => import('./pages/TryPage.vue'), meta: { title: message('Try it') } },
      {
        path: '/queue',
        name: 'queue',
        component: () => import('./pages/QueuePage.vue'),
        meta: { title: message('Queue') },
      },
      {
        path: '/datasets',
        name: 'datasets',
        component: () => import('./pages/DatasetsPage.vue'),
        meta: { title: message('Datasets') },
      },
      {
        path: '/doctor',
        name: 'doctor',
        component: () => import('./pages/DoctorPage.vue'),
        meta: { title: message('Doctor') },
      },
      {
        path: '/setup',
        name: 'setup',
        component: () => import('./pages/SetupPage.vue'),
        meta: { title: message('Set-up of TensorFlow') },
      },
      {
        path: '/trash',
        name: 'trash',
        component: () => import('./pages/TrashPage.vue'),
        meta: { title: message('Trash') },
      },
      { path: '/:rest(.*)', redirect: '/' },
    ],
  })
}
